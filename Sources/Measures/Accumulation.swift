/// Adds `addends` × `factor` to `sums`, each to its own. × 1 is exact.
///
/// Half of what a cube costs is this loop: over two pointers and from 0 on, the compiler takes several columns
/// at once, which it does not dare over indexes that might overflow.
@inline(__always)
func accumulate(
    _ addends: UnsafePointer<Double>, times factor: Double,
    into sums: UnsafeMutablePointer<Double>, count: Int
) {
    for index in 0..<count { sums[index] += addends[index] * factor }
}
