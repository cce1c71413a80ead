#include "CWords.h"
#include <string.h>

// Clang's vectors become the vector instructions of whatever processor this is compiled for.
typedef uint8_t bytes32 __attribute__((ext_vector_type(32)));
typedef __typeof__((bytes32){0} <= (bytes32){0}) marks32;
typedef _Bool bools32 __attribute__((ext_vector_type(32)));

enum { block = 64 };

// Compiled twice where the loader can choose: processors of the last ten years take 32 bytes at once.
#if defined(__x86_64__) && defined(__linux__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

// Vectors go from function to function by their addresses: as values they would be passed in one way by the
// first and in another by the second of the two, which C does not allow.

/// The bit of each byte that is marked.
static inline __attribute__((always_inline)) uint64_t bits(const marks32 *marks) {
    const bools32 bools = __builtin_convertvector(*marks, bools32);
    uint32_t bits;
    memcpy(&bits, &bools, sizeof bits);
    return bits;
}

static inline __attribute__((always_inline)) void mark_between(
    const bytes32 *bytes, uint8_t first, uint8_t last, marks32 *marks
) {
    *marks = *bytes - first <= (bytes32)(uint8_t)(last - first);
}

/// For each byte the same mark: whether a name may begin with such a byte.
struct beginnings {
    marks32 upper, lower, digit, beyond_ascii;
};

static inline __attribute__((always_inline)) void mark_all(unsigned marked, marks32 *marks) {
    const bytes32 bytes = (bytes32)(uint8_t)(marked ? 0xFF : 0);
    memcpy(marks, &bytes, sizeof *marks);
}

/// Of 64 bytes, a bit each.
struct classes {
    /// Letters and digits of ASCII; with what a name may begin; backslashes and percent signs.
    uint64_t words, wanted, escapes;
};

static inline __attribute__((always_inline)) struct classes classify(
    const uint8_t *text, const struct beginnings *may_be
) {
    struct classes classes = {0};
    for (int part = 0; part < block / 32; part++) {
        bytes32 bytes;
        memcpy(&bytes, text + part * 32, 32);
        marks32 upper, lower, digit;
        mark_between(&bytes, 'A', 'Z', &upper);
        mark_between(&bytes, 'a', 'z', &lower);
        mark_between(&bytes, '0', '9', &digit);
        const marks32 lead = bytes >= (uint8_t)0xC0, word = upper | lower | digit,
                      wanted = (upper & may_be->upper) | (lower & may_be->lower)
            | (digit & may_be->digit) | (lead & may_be->beyond_ascii),
                      escape = (bytes == (uint8_t)'\\') | (bytes == (uint8_t)'%');
        classes.words |= bits(&word) << part * 32;
        classes.wanted |= bits(&wanted) << part * 32;
        classes.escapes |= bits(&escape) << part * 32;
    }
    return classes;
}

static inline _Bool is_digit_or_letter(uint8_t byte) {
    return (uint8_t)((byte | 0x20) - 'a') < 26 || (uint8_t)(byte - '0') < 10;
}

static inline _Bool is_hexadecimal(uint8_t byte) {
    return (uint8_t)((byte | 0x20) - 'a') < 6 || (uint8_t)(byte - '0') < 10;
}

/// Where the escape at `at` ends; `count` for none.
static size_t end_of_escape(const uint8_t *text, size_t count, size_t at) {
    if (count - at < 3) return count;
    if (text[at] == '\\') return at + (text[at + 1] == 'u' ? 6 : 2);
    return is_hexadecimal(text[at + 1]) && is_hexadecimal(text[at + 2]) ? at + 3 : count;
}

static inline size_t is_wanted(const uint8_t *start, const uint64_t *pairs) {
    const unsigned pair = start[0] | (unsigned)start[1] << 8;
    return pairs[pair >> 6] >> (pair & 63) & 1;
}

FOR_EACH_PROCESSOR
size_t andon_word_starts(
    const uint8_t *text, size_t count, size_t *from, const uint64_t pairs[1024], unsigned kinds,
    size_t *offsets, size_t room
) {
    struct beginnings may_be;
    mark_all(kinds & andon_upper_case, &may_be.upper);
    mark_all(kinds & andon_lower_case, &may_be.lower);
    mark_all(kinds & andon_digit, &may_be.digit);
    mark_all(kinds & andon_beyond_ascii, &may_be.beyond_ascii);
    size_t position = *from, found = 0;
    // A block has 64 starts at most, and as many escapes.
    for (; position < count && found + 2 * block <= room; position += block) {
        uint8_t end[block] = {0};
        const uint8_t *whole = text + position;
        if (count - position < block) whole = memcpy(end, whole, count - position);
        const struct classes classes = classify(whole, &may_be);
        const _Bool in_word = position > 0 && is_digit_or_letter(text[position - 1]);
        uint64_t starts = classes.wanted & ~(classes.words << 1 | in_word);
        uint64_t escapes = classes.escapes;
        for (; starts != 0; starts &= starts - 1) {
            const size_t start = position + (size_t)__builtin_ctzll(starts);
            if (start + 1 >= count) continue;
            offsets[found] = start;
            found += is_wanted(text + start, pairs);
        }
        for (; escapes != 0; escapes &= escapes - 1) {
            const size_t start =
                end_of_escape(text, count, position + (size_t)__builtin_ctzll(escapes));
            if (start + 1 >= count) continue;
            offsets[found] = start;
            found += is_wanted(text + start, pairs);
        }
    }
    *from = position < count ? position : count;
    return found;
}
