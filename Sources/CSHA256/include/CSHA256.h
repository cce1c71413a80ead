#pragma once
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has the instructions for SHA-256; without them the functions below must not be called.
_Bool andon_has_sha256(void);

/// Takes `count` blocks of 64 bytes at `blocks` into a state of SHA-256 (FIPS 180-4, section 6.2.2).
void andon_sha256(uint32_t state[8], const uint8_t *blocks, size_t count);

/// The same for two texts side by side: each round waits for the one before, so a processor has room for
/// another between them.
void andon_sha256_two(
    uint32_t state[8], const uint8_t *blocks, uint32_t other_state[8], const uint8_t *other_blocks,
    size_t count);
