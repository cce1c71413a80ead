/// Inputs that several groups of the catalogue read, as tables and columns.
enum InputColumns {
    static let times = [
        "calendar_shift.planned_minutes", "shift.start_time, end_time, break_minutes",
        "downtime.started_at, ended_at, minutes, is_planned",
    ]
    static let runTime = "production_entry.run_time_hours"
    static let setup = "production_entry.setup_hours"
    static let cycle = "production_entry, work_order, product .ideal_cycle_seconds"
    static let standard = "production_entry, work_order, product .standard_minutes"
    static let quantities = "production_entry.units_produced, units_defective"
    static let inspections = "inspection.units_inspected, units_passed, units_defective, defects"
    static let attendance = [
        "attendance.scheduled_hours, worked_hours, absence_hours, absence_type"
    ]
    static let promise = [
        "work_order.promised_day, shipped_at, completed_at, status",
        "sales_order.promised_day, requested_day",
    ]
    static let execution = [
        "work_order.started_at, completed_at", "work_order_event.at, to_status",
        "production_entry.work_order_id", runTime,
    ]
    static let measurements = [
        "measurement.product_id, characteristic, measured_at, subgroup, value",
        "measurement.lower_spec, upper_spec",
    ]
}
