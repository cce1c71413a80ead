#include "CWords.h"
#include <string.h>

// Clang's vectors become the vector instructions of whatever processor this is compiled for.
typedef uint8_t bytes16 __attribute__((ext_vector_type(16)));
typedef __typeof__((bytes16){0} <= (bytes16){0}) marks16;
typedef _Bool bools16 __attribute__((ext_vector_type(16)));

enum { block = 64 };

/// The bit of each byte that is marked.
static inline uint64_t bits(marks16 marks) {
    const bools16 bools = __builtin_convertvector(marks, bools16);
    uint16_t bits;
    memcpy(&bits, &bools, sizeof bits);
    return bits;
}

static inline marks16 between(bytes16 bytes, uint8_t first, uint8_t last) {
    return bytes - first <= (bytes16)(uint8_t)(last - first);
}

/// Of 64 bytes, a bit each.
struct classes {
    /// Letters and digits of ASCII; with what a name may begin; backslashes and percent signs.
    uint64_t words, wanted, escapes;
};

static inline struct classes classify(
    const uint8_t *text, marks16 upper, marks16 lower, marks16 digit, marks16 beyond_ascii
) {
    struct classes classes = {0};
    for (int part = 0; part < block / 16; part++) {
        bytes16 bytes;
        memcpy(&bytes, text + part * 16, 16);
        const marks16 uppers = between(bytes, 'A', 'Z'), lowers = between(bytes, 'a', 'z'),
                      digits = between(bytes, '0', '9'), leads = bytes >= (uint8_t)0xC0;
        classes.words |= bits(uppers | lowers | digits) << part * 16;
        const marks16 wanted =
            (uppers & upper) | (lowers & lower) | (digits & digit) | (leads & beyond_ascii);
        classes.wanted |= bits(wanted) << part * 16;
        classes.escapes |= bits((bytes == (uint8_t)'\\') | (bytes == (uint8_t)'%')) << part * 16;
    }
    return classes;
}

/// For each byte the same mark.
static marks16 all(unsigned marked) {
    const bytes16 bytes = (bytes16)(uint8_t)(marked ? 0xFF : 0);
    marks16 marks;
    memcpy(&marks, &bytes, sizeof marks);
    return marks;
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

size_t andon_word_starts(
    const uint8_t *text, size_t count, size_t *from, const uint64_t pairs[1024], unsigned kinds,
    size_t *offsets, size_t room
) {
    const marks16 upper = all(kinds & andon_upper_case), lower = all(kinds & andon_lower_case),
                  digit = all(kinds & andon_digit), beyond_ascii = all(kinds & andon_beyond_ascii);
    size_t position = *from, found = 0;
    // A block has 64 starts at most, and as many escapes.
    for (; position < count && found + 2 * block <= room; position += block) {
        uint8_t end[block] = {0};
        const uint8_t *whole = text + position;
        if (count - position < block) whole = memcpy(end, whole, count - position);
        const struct classes classes = classify(whole, upper, lower, digit, beyond_ascii);
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
