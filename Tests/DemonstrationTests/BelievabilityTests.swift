import Demonstration
import GRDB
import Testing
import Units

@Suite("What a demonstration plant holds")
struct BelievabilityTests {
    private let plant: DemonstratedPlant

    init() throws { plant = try DemonstratedPlant.three.get() }

    @Test("Every table that reports read has rows of every client", arguments: filledTables)
    func filled(_ table: String) throws {
        let clients = try plant.strings("SELECT DISTINCT client_id FROM \"\(table)\"")
        #expect(Set(clients) == Set(threeClients))
    }

    /// A question whose answer must be the number of rows that break a rule: none.
    struct Rule: Sendable, CustomTestStringConvertible {
        let says: String
        let broken: String
        var testDescription: String { says }
    }

    @Test(
        "No row breaks a rule of the plant",
        arguments: [
            Rule(
                says: "scrapped and reworked are part of the defective",
                broken:
                    "production_entry WHERE coalesce(units_scrapped, 0) + coalesce(units_reworked, 0) > units_defective"
            ),
            Rule(
                says: "an entry runs more than nothing and at most its shift",
                broken:
                    "production_entry WHERE run_time_hours <= 0 OR run_time_hours + setup_hours > 8"
            ),
            Rule(
                says: "people present are at most those assigned, and somebody is",
                broken:
                    "production_entry WHERE employees_present > employees_assigned OR employees_assigned < 1"
            ),
            Rule(
                says: "an entry's clock runs forwards",
                broken:
                    "production_entry WHERE ended_at < started_at OR (started_at IS NULL) <> (ended_at IS NULL)"
            ),
            Rule(
                says: "an entry is written after it ended and signed after it was written",
                broken: "production_entry WHERE entered_at < ended_at OR verified_at < entered_at"),
            Rule(
                says: "a stop is at least a minute and ends after it starts",
                broken:
                    "downtime WHERE minutes < 1 OR ended_at <= started_at OR (started_at IS NULL AND minutes IS NULL)"
            ),
            Rule(
                says: "units passed and defective are among those inspected",
                broken:
                    "inspection WHERE units_passed + units_defective > units_inspected OR units_inspected < 1 OR defects < units_defective"
            ),
            Rule(
                says: "steps are for inspections in process",
                broken: "inspection WHERE (stage = 'IN_PROCESS') <> (step IS NOT NULL)"),
            Rule(
                says: "an inspected step is a step of the routing",
                broken:
                    "inspection i WHERE step IS NOT NULL AND NOT EXISTS (SELECT 1 FROM routing_operation r WHERE r.client_id = i.client_id AND r.product_id = i.product_id AND r.step = i.step)"
            ),
            Rule(
                says: "nobody works or misses more than a day has",
                broken:
                    "attendance WHERE worked_hours NOT BETWEEN 0 AND 12 OR absence_hours < 0 OR absence_hours > scheduled_hours + 2 OR job_hours > worked_hours"
            ),
            Rule(
                says: "one floating person covers one absent person in a shift",
                broken:
                    "(SELECT 1 FROM attendance WHERE covered_by_employee_id IS NOT NULL GROUP BY client_id, day, shift_id, covered_by_employee_id HAVING count(*) > 1)"
            ),
            Rule(
                says: "who covers is in the floating pool and at work",
                broken:
                    "attendance a WHERE covered_by_employee_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM employee e JOIN attendance o USING (client_id, employee_id) WHERE e.client_id = a.client_id AND e.employee_id = a.covered_by_employee_id AND is_floating_pool = 1 AND o.day = a.day AND o.shift_id = a.shift_id AND o.worked_hours > 0)"
            ),
            Rule(
                says: "stamps of an order follow its life",
                broken:
                    "work_order WHERE released_at < received_at OR started_at < released_at OR completed_at < started_at OR shipped_at < completed_at OR closed_at < coalesce(shipped_at, completed_at)"
            ),
            Rule(
                says: "status and stamps agree",
                broken:
                    "work_order WHERE (status IN ('IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'SHIPPED', 'CLOSED', 'REJECTED')) <> (started_at IS NOT NULL) OR (status IN ('COMPLETED', 'SHIPPED', 'CLOSED')) <> (completed_at IS NOT NULL)"
            ),
            Rule(
                says: "the last event of an order is its status",
                broken:
                    "work_order w WHERE status <> (SELECT to_status FROM work_order_event e WHERE e.client_id = w.client_id AND e.work_order_id = w.work_order_id ORDER BY seq DESC LIMIT 1)"
            ),
            Rule(
                says: "each event starts from where the last one led, and not before it",
                broken:
                    "(SELECT from_status, at, lag(to_status) OVER life AS left_in, lag(at) OVER life AS left_at, seq FROM work_order_event WINDOW life AS (PARTITION BY client_id, work_order_id ORDER BY seq)) WHERE from_status IS NOT left_in OR at < left_at"
            ),
            Rule(
                says: "an order on hold has an open hold",
                broken:
                    "work_order w WHERE status = 'ON_HOLD' AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.client_id = w.client_id AND h.work_order_id = w.work_order_id AND h.status IN ('ON_HOLD', 'PENDING_RESUME') AND resumed_at IS NULL)"
            ),
            Rule(
                says: "holds end after they begin",
                broken:
                    "hold WHERE resumed_at < held_at OR (status IN ('RESUMED', 'RELEASED', 'SCRAPPED')) > (resumed_at IS NOT NULL)"
            ),
            Rule(
                says: "a sales order is received before its work",
                broken:
                    "work_order w JOIN sales_order s USING (client_id, sales_order_id) WHERE s.received_at > w.received_at"
            ),
            Rule(
                says: "a work order makes what its sales order line asks for",
                broken:
                    "work_order w JOIN sales_order_line l ON l.client_id = w.client_id AND l.sales_order_id = w.sales_order_id AND l.line_no = w.sales_order_line_no WHERE l.product_id <> w.product_id OR l.quantity <> w.quantity"
            ),
            Rule(
                says: "ids are at most 50 characters",
                broken: "product WHERE length(product_id) > 50"),
            Rule(
                says: "nothing is entered for a resource that is not there",
                broken:
                    "production_entry p WHERE (machine_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM machine m WHERE m.client_id = p.client_id AND m.machine_id = p.machine_id)) OR (line_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM line l WHERE l.client_id = p.client_id AND l.line_id = p.line_id)) OR (machine_id IS NULL AND line_id IS NULL)"
            ),
            Rule(
                says: "an entry's order exists and has begun",
                broken:
                    "production_entry p LEFT JOIN work_order w USING (client_id, work_order_id) WHERE w.started_at IS NULL OR p.started_at < w.started_at OR p.ended_at > w.completed_at"
            ),
            Rule(
                says: "an entry's product is its order's",
                broken:
                    "production_entry p JOIN work_order w USING (client_id, work_order_id) WHERE p.product_id <> w.product_id"
            ),
        ])
    func rule(_ rule: Rule) throws {
        #expect(try plant.count("SELECT count(*) FROM \(rule.broken)") == 0)
    }

    /// A question whose answer must be some rows, for each client.
    @Test(
        "Every plant shows what reports have to cope with",
        arguments: [
            Rule(says: "a shift across midnight", broken: "shift WHERE end_time <= start_time"),
            Rule(
                says: "holidays with nothing planned",
                broken: "calendar_shift WHERE planned_minutes = 0 AND holiday_name IS NOT NULL"),
            Rule(
                says: "overtime on a free day", broken: "calendar_shift WHERE shift_id = 'SAT_OT'"),
            Rule(
                says: "breakdowns with their causes",
                broken: "downtime WHERE reason = 'EQUIPMENT_FAILURE' AND root_cause IS NOT NULL"),
            Rule(
                says: "planned maintenance",
                broken: "downtime WHERE reason = 'MAINTENANCE' AND is_planned = 1"),
            Rule(says: "material shortages", broken: "downtime WHERE reason = 'MATERIAL_SHORTAGE'"),
            Rule(
                says: "stops of a whole line of machines",
                broken:
                    "downtime d WHERE machine_id IS NULL AND EXISTS (SELECT 1 FROM machine m WHERE m.client_id = d.client_id AND m.line_id = d.line_id)"
            ),
            Rule(
                says: "stops known by their length alone",
                broken: "downtime WHERE started_at IS NULL AND minutes IS NOT NULL"),
            Rule(
                says: "stops that overlap",
                broken:
                    "downtime a JOIN downtime b ON a.client_id = b.client_id AND a.line_id = b.line_id AND a.machine_id IS b.machine_id AND a.downtime_id < b.downtime_id AND a.started_at < b.ended_at AND b.started_at < a.ended_at"
            ),
            Rule(
                says: "changeovers, planned and actual",
                broken: "production_entry WHERE setup_hours > 0 AND planned_setup_hours > 0"),
            Rule(
                says: "entries without run time",
                broken: "production_entry WHERE run_time_hours IS NULL"),
            Rule(
                says: "entries with people present alone",
                broken:
                    "production_entry WHERE employees_assigned IS NULL AND employees_present IS NOT NULL"
            ),
            Rule(
                says: "entries without anybody counted",
                broken:
                    "production_entry WHERE employees_assigned IS NULL AND employees_present IS NULL"
            ),
            Rule(
                says: "entries made days later",
                broken: "production_entry WHERE julianday(entered_at) - julianday(day) > 2"),
            Rule(
                says: "absences of every type",
                broken:
                    "(SELECT client_id FROM attendance WHERE absence_type IS NOT NULL GROUP BY client_id HAVING count(DISTINCT absence_type) = 4)"
            ),
            Rule(
                says: "absences covered by the floating pool",
                broken: "attendance WHERE covered_by_employee_id IS NOT NULL AND covered_hours > 0"),
            Rule(
                says: "late orders with a reason",
                broken:
                    "work_order WHERE substr(shipped_at, 1, 10) > promised_day AND delay_class IS NOT NULL"
            ),
            Rule(
                says: "partial shipments",
                broken:
                    "work_order WHERE shipped_at IS NOT NULL AND shipped_quantity < completed_quantity"
            ),
            Rule(
                says: "orders whose promise only the sales order knows",
                broken:
                    "work_order w JOIN sales_order s USING (client_id, sales_order_id) WHERE w.promised_day IS NULL AND s.promised_day IS NOT NULL"
            ),
            Rule(
                says: "orders with neither promise nor sales order",
                broken: "work_order WHERE promised_day IS NULL AND sales_order_id IS NULL"),
            Rule(
                says: "orders older than thirty days",
                broken:
                    "work_order WHERE status IN ('IN_PROGRESS', 'ON_HOLD') AND julianday('2026-11-18') - julianday(started_at) > 30"
            ),
            Rule(
                says: "orders that still wait",
                broken:
                    "work_order WHERE status IN ('RECEIVED', 'RELEASED') AND planned_start_at > '2026-11-18'"
            ),
            Rule(
                says: "all three stages of inspection",
                broken:
                    "(SELECT client_id FROM inspection GROUP BY client_id HAVING count(DISTINCT stage) = 3)"
            ),
            Rule(
                says: "defects of every severity",
                broken:
                    "(SELECT client_id FROM defect GROUP BY client_id HAVING count(DISTINCT severity) = 3)"
            ),
            Rule(
                says: "an event and a new baseline",
                broken:
                    "(SELECT client_id FROM annotation WHERE kind IN ('EVENT', 'REBASE') GROUP BY client_id HAVING count(DISTINCT kind) = 2)"
            ),
        ])
    func shown(_ what: Rule) throws {
        let table =
            what.broken.hasPrefix("downtime a") ? "a." : what.broken.contains(" w JOIN") ? "w." : ""
        let clients = try plant.strings("SELECT DISTINCT \(table)client_id FROM \(what.broken)")
        #expect(Set(clients) == Set(threeClients))
    }

    @Test("Every status of an order and of a hold occurs")
    func statuses() throws {
        #expect(try plant.count("SELECT count(DISTINCT status) FROM work_order") == 10)
        #expect(try plant.count("SELECT count(DISTINCT status) FROM hold") == 7)
    }

    @Test("One machine of each plant is down when the records end", arguments: threeClients)
    func stillDown(_ client: String) throws {
        let open = try plant.rows(
            "SELECT * FROM downtime WHERE client_id = ? AND started_at IS NOT NULL AND ended_at IS NULL",
            [client])
        #expect(open.map { $0["day"] as String } == ["2026-11-18"])
    }

    @Test("Some work is done on days that the calendar does not know")
    func unscheduled() throws {
        let entries = try plant.count(
            "SELECT count(*) FROM production_entry p WHERE NOT EXISTS (SELECT 1 FROM calendar_shift c WHERE c.client_id = p.client_id AND c.day = p.day AND c.shift_id = p.shift_id)"
        )
        #expect(entries > 0)
    }

    @Test(
        "A scheduled shift in the last days has attendance and no production",
        arguments: threeClients)
    func lostShift(_ client: String) throws {
        let lost = try plant.rows(
            """
            SELECT day, shift_id FROM calendar_shift c
            WHERE client_id = ? AND planned_minutes > 0 AND day BETWEEN '2026-11-10' AND '2026-11-18'
              AND NOT EXISTS (SELECT 1 FROM production_entry p
                              WHERE p.client_id = c.client_id AND p.day = c.day AND p.shift_id = c.shift_id)
              AND EXISTS (SELECT 1 FROM attendance a
                          WHERE a.client_id = c.client_id AND a.day = c.day AND a.shift_id = c.shift_id)
            """, [client])
        #expect(lost.count == 1)
    }

    @Test(
        "Between a tenth and a fifth of the products lack a standard",
        arguments: ["standard_minutes", "ideal_cycle_seconds", "opportunities_per_unit"])
    func incompleteProducts(_ column: String) throws {
        for client in threeClients {
            let share = try plant.number(
                "SELECT avg(\(column) IS NULL) FROM product WHERE client_id = ?", [client])
            #expect((0.1...0.2).contains(share), "\(client)")
        }
    }

    @Test("Two plants sign all but the last two days, the mill signs nothing")
    func verification() throws {
        let rows = try plant.rows(
            "SELECT DISTINCT client_id, day > '2026-11-16' AS recent, verified_by IS NOT NULL AS signed FROM production_entry ORDER BY 1, 2"
        )
        let found = rows.map {
            "\($0["client_id"] as String) \($0["recent"] as Bool) \($0["signed"] as Bool)"
        }
        #expect(
            found == [
                "BOOT-LINE-A false true", "BOOT-LINE-A true false", "PRINT-FARM-BLN false true",
                "PRINT-FARM-BLN true false", "SOCK-MILL-EG false false", "SOCK-MILL-EG true false",
            ])
    }

    @Test("Only the mill's two slips of the pen count more bad units than units")
    func slips() throws {
        let slips = try plant.strings(
            "SELECT client_id FROM production_entry WHERE units_defective > units_produced")
        #expect(slips == ["SOCK-MILL-EG", "SOCK-MILL-EG"])
    }

    @Test(
        "The mill speaks Arabic wherever a reader sees a name",
        arguments: [
            "client.name", "shift.name", "line.name", "machine.name", "employee.name",
            "product.name", "product.style", "customer.name", "routing_operation.name",
            "downtime.notes", "downtime.root_cause", "hold.reason", "defect.defect_type",
            "annotation.note", "work_order.delay_reason", "calendar_shift.holiday_name",
            "measurement.characteristic", "maintenance.component", "training.course",
            "bom.description", "bom_component.description", "item_stock.description",
        ])
    func arabic(_ place: String) throws {
        let parts = place.split(separator: ".")
        let texts = try plant.strings(
            "SELECT DISTINCT \(parts[1]) FROM \"\(parts[0])\" WHERE client_id = 'SOCK-MILL-EG' AND \(parts[1]) IS NOT NULL"
        )
        #expect(!texts.isEmpty)
        for text in texts {
            #expect(
                text.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }, "\(text)")
        }
    }

    @Test("Friday and Saturday are free at the mill, Saturday and Sunday elsewhere")
    func weekends() throws {
        let days = try plant.rows(
            "SELECT client_id, group_concat(DISTINCT strftime('%w', day)) AS days FROM (SELECT * FROM calendar_shift WHERE shift_id <> 'SAT_OT' ORDER BY strftime('%w', day)) GROUP BY client_id ORDER BY client_id"
        )
        #expect(
            days.map { "\($0["client_id"] as String) \($0["days"] as String)" } == [
                "BOOT-LINE-A 1,2,3,4,5", "PRINT-FARM-BLN 1,2,3,4,5", "SOCK-MILL-EG 0,1,2,3,4",
            ])
    }
}
