import Reporting
import Synchronization

/// The frames of a theme's pages that are filled in but for their parts: the same for every client with the
/// same words, so that the template runs some dozens of times in a night and not for each client.
final class FinishedFrames: Sendable {
    /// What two clients with the same frame have in common.
    struct Key: Hashable {
        var look: Site.Look
        /// Those with a page.
        var areas: [Area]
        var hasSearch: Bool
        var version: String
        var language: String
    }

    private struct Finished {
        var words: Words
        var pieces: [Frame.Piece]
    }

    private struct Known {
        var frame: Frame?
        var finished: [Key: Finished] = [:]
    }

    private let known = Mutex(Known())

    /// The pieces of a frame of `theme`, filled in with `values` where they are not known with these words.
    func pieces(
        _ key: Key, of theme: Theme, words: Words, values: () -> [String: Any]
    ) throws(ThemeError) -> [Frame.Piece] {
        let (frame, finished) = known.withLock { ($0.frame, $0.finished[key]) }
        if let finished, finished.words.hasTexts(of: words) { return finished.pieces }
        let parsed = if let frame { frame } else { try Frame(theme: theme) }
        let pieces = parsed.pieces(values())
        known.withLock {
            $0.frame = parsed
            $0.finished[key] = Finished(words: words, pieces: pieces)
        }
        return pieces
    }
}
