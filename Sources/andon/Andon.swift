@main struct Andon { static func main() {} }
