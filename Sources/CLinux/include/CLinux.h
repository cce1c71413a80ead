#pragma once

/// Exchanges two existing paths in one step: renameat2(2) with RENAME_EXCHANGE.
/// Returns 0, or the errno value of the failure.
int andon_exchange(const char *a, const char *b);

/// Writes everything of the file system that holds the folder `path` to its disk: syncfs(2).
/// Returns 0, or the errno value of the failure.
int andon_synchronize(const char *path);

/// Lets the allocator map every block of `bytes` or more by itself, and so give it back as soon as it is
/// freed: mallopt(3) with M_MMAP_THRESHOLD. Does nothing where the C library has no such limit.
void andon_map_blocks_from(int bytes);
