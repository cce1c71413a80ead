#pragma once
#include <stddef.h>

/// A file of `templates/` or `assets/`, compiled in.
struct theme_file {
    /// From the root of the repository: `assets/style.css`.
    const char *path;
    const unsigned char *bytes;
    size_t count;
};

/// Every file of both folders, in the order of its path; their number goes into `count`.
const struct theme_file *theme_files(size_t *count);
