#pragma once

/// Exchanges two existing paths in one step: renameat2(2) with RENAME_EXCHANGE.
/// Returns 0, or the errno value of the failure.
int andon_exchange(const char *a, const char *b);

/// Writes everything of the file system that holds the folder `path` to its disk: syncfs(2).
/// Returns 0, or the errno value of the failure.
int andon_synchronize(const char *path);

/// Lets the allocator keep up to `room` freed bytes for what comes next, but for blocks of `block` bytes or
/// more, which go back at once: mallopt(3) with M_TRIM_THRESHOLD and M_MMAP_THRESHOLD. Does nothing
/// where the C library has no such limits.
void andon_keep_freed_room(int block, int room);
