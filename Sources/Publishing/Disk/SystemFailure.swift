import Glibc

/// What a failed system call means to the person who has to put it right.
struct SystemFailure {
    private let code: Int32

    init(_ code: Int32) { self.code = code }

    var message: String {
        switch code {
        case ENOSPC: "the disk is full"
        case EDQUOT: "the disk quota is used up"
        case EROFS: "the file system is read-only"
        case EACCES, EPERM: "permission denied"
        case EFBIG: "the file is larger than this process may write"
        case ENOENT: "no such file or folder"
        case ENOTDIR: "a part of the path is not a folder"
        case EEXIST: "it exists already"
        case EISDIR: "it is a folder"
        case ELOOP: "symbolic links lead in a circle"
        case EXDEV: "it is on another file system"
        case ENAMETOOLONG: "the path is too long"
        case EMFILE, ENFILE: "too many open files"
        case EIO: "the disk reported an error"
        default: "error \(code)"
        }
    }

    var fix: String {
        switch code {
        case ENOSPC, EDQUOT: "free some space, then build again; what was published is still whole"
        case EROFS: "mount it for writing, or choose another output folder"
        case EACCES, EPERM: "let this user write there, or choose another output folder"
        case EFBIG: "raise the limit on file size (ulimit -f), then build again"
        case ELOOP: "correct the links, or choose another output folder"
        case EXDEV: "choose a state folder on the file system of the output"
        case EMFILE, ENFILE: "raise the limit on open files (ulimit -n), or use fewer jobs"
        default: "check the folder and its file system, then build again"
        }
    }
}

extension PublishingError {
    static func system(_ operation: String, _ path: String, _ code: Int32) -> PublishingError {
        .system(
            operation: operation, path: path, code: code, message: SystemFailure(code).message)
    }
}
