#pragma once

/// Exchanges two existing paths in one step: renameat2(2) with RENAME_EXCHANGE.
/// Returns 0, or the errno value of the failure.
int andon_exchange(const char *a, const char *b);
