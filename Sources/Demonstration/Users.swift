import Store
import Units

/// People with a login at a plant.
enum Users {
    enum Role: String {
        case admin = "ADMIN", power = "POWERUSER", leader = "LEADER", worker = "OPERATOR"
    }

    struct User {
        var id: String
        var name: String
        var role: Role
    }

    /// A leader, an analyst and three operators of each plant.
    static func of(_ site: Site) -> [User] {
        let stem = site.recipe.id.lowercased()
        let roles: [(String, Role)] = [
            ("lead", .leader), ("analyst", .power), ("op1", .worker), ("op2", .worker),
            ("op3", .worker),
        ]
        return roles.enumerated().map { turn, role in
            User(
                id: "\(stem).\(role.0)", name: site.recipe.place.personName(900 + turn),
                role: role.1)
        }
    }

    /// The administrator, who belongs to no plant.
    static func writeAdministrator(into ledger: Ledger) throws(StoreError) {
        try write(
            User(id: "admin", name: "Andon Admin", role: .admin), email: "admin@andon.example",
            into: ledger)
    }

    /// The users of a plant, and who gets which report by mail. Addresses end in `.example`, which
    /// RFC 2606 keeps free, so that nothing can be sent to anybody.
    static func write(_ site: Site, into ledger: Ledger) throws(StoreError) {
        let host = "\(site.recipe.id.lowercased()).example"
        for user in of(site) {
            let mailbox = user.id.split(separator: ".").last.map(String.init) ?? user.id
            try write(user, email: "\(mailbox)@\(host)", into: ledger)
            try ledger.write(
                "user_client", [("user_id", .text(user.id))])
        }
        let recipients = [
            ("lead", "daily"), ("plant.manager", "daily"), ("plant.manager", "weekly"),
            ("board", "monthly"), ("quality", "weekly"),
        ]
        for (turn, recipient) in recipients.enumerated() {
            let name = site.recipe.place.personName(900 + turn * 7)
            try ledger.write(
                "report_recipient",
                [
                    ("email", .text("\(recipient.0)@\(host)")),
                    ("name", turn == 3 ? .null : .text(name)), ("report", .text(recipient.1)),
                ])
        }
    }

    /// Without a password: a demonstration must not open a door with one that everybody can read here.
    private static func write(
        _ user: User, email: String, into ledger: Ledger
    ) throws(StoreError) {
        try ledger.write(
            "app_user",
            [
                ("user_id", .text(user.id)), ("name", .text(user.name)), ("email", .text(email)),
                ("role", .text(user.role.rawValue)), ("password_hash", .null),
                ("is_active", .integer(user.id.hasSuffix("op3") ? 0 : 1)),
            ], ofClient: false)
    }
}
