#pragma once
#include <stddef.h>

/// Adds `count` addends × `factor` to each of `rows` rows of sums, which begin at the offsets `starts` of `sums`.
/// × 1 is exact. The addends lie apart from the sums, and no two rows overlap but those that are the same.
///
/// Multiplied and added one after the other on every processor, so that the sums are the same everywhere.
void andon_accumulate(
    const double *addends, size_t count, double factor, double *sums, const ptrdiff_t *starts,
    size_t rows);
