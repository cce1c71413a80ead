#pragma once
#include <stddef.h>
#include <stdint.h>

/// What a first byte may be, added up.
enum andon_beginning {
    andon_upper_case = 1,
    andon_lower_case = 2,
    andon_digit = 4,
    andon_beyond_ascii = 8,
};

/// Finds where in the `count` bytes at `text`, from `*from` on, a word begins with one of the pairs: `pairs`
/// has a bit for each pair of bytes, the first one low, and `kinds` says what their first bytes are. Stops at the end, or when there is no room for another 64 bytes' worth, and lets `*from` say where.
///
/// A word begins where a letter or digit of ASCII, or a character beyond it, has no letter or digit of
/// ASCII before it; and behind an escape, which may end with one: `\n`, `\u003c`, `%20`. What character
/// beyond ASCII stands before is left to the caller. Writes the offsets, in no strict order and some of them
/// twice, and returns how many there are. There must be `room` for 128 of them at least.
size_t andon_word_starts(
    const uint8_t *text, size_t count, size_t *from, const uint64_t pairs[1024], unsigned kinds,
    size_t *offsets, size_t room);
