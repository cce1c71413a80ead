#include "CAccumulation.h"

// A product is rounded before it is added, also where a processor could do both at once.
#pragma STDC FP_CONTRACT OFF

// Compiled twice where the loader can choose: processors of the last ten years take four columns at once.
#if defined(__x86_64__) && defined(__linux__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

FOR_EACH_PROCESSOR
void andon_accumulate(
    const double *restrict addends, size_t count, double factor, double *restrict sums,
    const ptrdiff_t *restrict starts, size_t rows
) {
    for (size_t row = 0; row < rows; row++) {
        double *target = sums + starts[row];
        for (size_t column = 0; column < count; column++) {
            target[column] += addends[column] * factor;
        }
    }
}
