internal import CCairo
internal import Drawing

extension CairoCanvas {
    /// Paints a mark that is a shape.
    func paint(_ mark: Mark) {
        switch mark {
        case .path(let path, let fill, let stroke): paint(fill, stroke) { trace(path) }
        case .rectangle(let frame, let corner, let fill, let stroke):
            paint(fill, stroke) { trace(frame, corner: corner) }
        case .circle(let centre, let radius, let fill, let stroke):
            paint(fill, stroke) {
                cairo_new_path(context)
                cairo_arc(context, centre.x, centre.y, radius, 0, 2 * Double.pi)
                cairo_close_path(context)
            }
        case .text, .tip: break
        }
    }

    private func paint(_ fill: Fill?, _ stroke: Stroke?, trace: () -> Void) {
        if let fill {
            trace()
            paint(fill)
        }
        if let stroke {
            trace()
            set(PrintPalette.colour(of: stroke.paint))
            cairo_set_line_width(context, stroke.width)
            cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
            cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
            cairo_set_line_cap(
                context, stroke.dash.isEmpty ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
            cairo_stroke(context)
        }
    }

    /// Fills the current path, and forgets it.
    private func paint(_ fill: Fill) {
        set(PrintPalette.colour(of: fill.paint), opacity: fill.opacity)
        switch fill.style {
        case .solid: cairo_fill(context)
        case .hatched:
            var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
            cairo_path_extents(context, &left, &top, &right, &bottom)
            cairo_save(context)
            cairo_clip(context)
            // Lines rise to the right; they hang on a grid of their own, so that the hatching of
            // neighbours joins.
            let step = 4.0
            var offset = ((left + top) / step).rounded(.down) * step
            while offset <= right + bottom {
                cairo_move_to(context, offset - bottom, bottom)
                cairo_line_to(context, offset - top, top)
                offset += step
            }
            cairo_set_line_width(context, 0.8)
            cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
            cairo_set_dash(context, nil, 0, 0)
            cairo_stroke(context)
            cairo_restore(context)
        }
    }

    private func trace(_ path: Path) {
        cairo_new_path(context)
        for segment in path.segments {
            switch segment {
            case .move(let point): cairo_move_to(context, point.x, point.y)
            case .line(let point): cairo_line_to(context, point.x, point.y)
            case .close: cairo_close_path(context)
            }
        }
    }

    private func trace(_ frame: Rectangle, corner: Double) {
        cairo_new_path(context)
        add(frame, corner: corner)
    }

    private func add(_ frame: Rectangle, corner: Double) {
        let radius = min(corner, frame.width / 2, frame.height / 2)
        guard radius > 0 else {
            cairo_rectangle(context, frame.x, frame.y, frame.width, frame.height)
            return
        }
        let quarter = Double.pi / 2
        cairo_new_sub_path(context)
        cairo_arc(context, frame.maxX - radius, frame.y + radius, radius, -quarter, 0)
        cairo_arc(context, frame.maxX - radius, frame.maxY - radius, radius, 0, quarter)
        cairo_arc(context, frame.x + radius, frame.maxY - radius, radius, quarter, 2 * quarter)
        cairo_arc(context, frame.x + radius, frame.y + radius, radius, 2 * quarter, 3 * quarter)
        cairo_close_path(context)
    }

    private func set(_ colour: Colour, opacity: Double = 1) {
        if opacity >= 1 {
            cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
        } else {
            cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, opacity)
        }
    }
}
