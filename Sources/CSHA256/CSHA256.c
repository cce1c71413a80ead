#include "CSHA256.h"

#ifdef __x86_64__
#include <cpuid.h>
#include <immintrin.h>

_Bool andon_has_sha256(void) {
    unsigned a, b, c, d;
    // SSSE3 and SSE4.1 shuffle and blend; every processor with SHA has them, but a virtual one may hide them.
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

// FIPS 180-4, section 4.2.2.
static const uint32_t constants[64] __attribute__((aligned(16))) = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

/// Inlined with one text and with two; the loops over rounds and texts are unrolled then.
__attribute__((always_inline, target("sha,sse4.1,ssse3")))
static inline void compress(
    uint32_t *const states[], const uint8_t *const texts[], const int lanes, size_t count
) {
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    // The processor wants the eight words of a state as A B E F and C D G H.
    __m128i abef[2], cdgh[2];
    for (int lane = 0; lane < lanes; lane++) {
        const __m128i low = _mm_loadu_si128((const __m128i *)states[lane]);
        const __m128i high = _mm_loadu_si128((const __m128i *)(states[lane] + 4));
        const __m128i cdab = _mm_shuffle_epi32(low, 0xB1), efgh = _mm_shuffle_epi32(high, 0x1B);
        abef[lane] = _mm_alignr_epi8(cdab, efgh, 8);
        cdgh[lane] = _mm_blend_epi16(efgh, cdab, 0xF0);
    }
    for (size_t block = 0; block < count; block++) {
        __m128i words[2][4], abef_before[2], cdgh_before[2];
        for (int lane = 0; lane < lanes; lane++) {
            abef_before[lane] = abef[lane];
            cdgh_before[lane] = cdgh[lane];
        }
        // Four rounds of the 64 at a time.
#pragma clang loop unroll(full)
        for (int four = 0; four < 16; four++) {
#pragma clang loop unroll(full)
            for (int lane = 0; lane < lanes; lane++) {
                __m128i *const w = words[lane], next;
                if (four < 4) {
                    const __m128i *text = (const __m128i *)(texts[lane] + block * 64);
                    next = _mm_shuffle_epi8(_mm_loadu_si128(text + four), big_endian);
                } else {
                    next = _mm_sha256msg1_epu32(w[four & 3], w[(four + 1) & 3]);
                    next = _mm_add_epi32(
                        next, _mm_alignr_epi8(w[(four + 3) & 3], w[(four + 2) & 3], 4));
                    next = _mm_sha256msg2_epu32(next, w[(four + 3) & 3]);
                }
                w[four & 3] = next;
                const __m128i sum =
                    _mm_add_epi32(next, _mm_load_si128((const __m128i *)constants + four));
                cdgh[lane] = _mm_sha256rnds2_epu32(cdgh[lane], abef[lane], sum);
                abef[lane] = _mm_sha256rnds2_epu32(
                    abef[lane], cdgh[lane], _mm_shuffle_epi32(sum, 0x0E));
            }
        }
        for (int lane = 0; lane < lanes; lane++) {
            abef[lane] = _mm_add_epi32(abef[lane], abef_before[lane]);
            cdgh[lane] = _mm_add_epi32(cdgh[lane], cdgh_before[lane]);
        }
    }
    for (int lane = 0; lane < lanes; lane++) {
        const __m128i feba = _mm_shuffle_epi32(abef[lane], 0x1B);
        const __m128i dchg = _mm_shuffle_epi32(cdgh[lane], 0xB1);
        _mm_storeu_si128((__m128i *)states[lane], _mm_blend_epi16(feba, dchg, 0xF0));
        _mm_storeu_si128((__m128i *)(states[lane] + 4), _mm_alignr_epi8(dchg, feba, 8));
    }
}

__attribute__((target("sha,sse4.1,ssse3")))
void andon_sha256(uint32_t state[8], const uint8_t *blocks, size_t count) {
    compress((uint32_t *const[]){state}, (const uint8_t *const[]){blocks}, 1, count);
}

__attribute__((target("sha,sse4.1,ssse3")))
void andon_sha256_two(
    uint32_t state[8], const uint8_t *blocks, uint32_t other_state[8], const uint8_t *other_blocks,
    size_t count
) {
    compress(
        (uint32_t *const[]){state, other_state}, (const uint8_t *const[]){blocks, other_blocks}, 2,
        count);
}

#else

// Nothing is called without the instructions.
_Bool andon_has_sha256(void) { return 0; }

void andon_sha256(uint32_t state[8], const uint8_t *blocks, size_t count) {
    (void)state, (void)blocks, (void)count;
}

void andon_sha256_two(
    uint32_t state[8], const uint8_t *blocks, uint32_t other_state[8], const uint8_t *other_blocks,
    size_t count
) {
    (void)state, (void)blocks, (void)other_state, (void)other_blocks, (void)count;
}

#endif
