internal import CCairo
internal import Drawing

extension CairoCanvas {
    /// Paints what a page recorded.
    func paint(_ mark: RecordedPage.Mark) {
        switch mark {
        case .line(let line, let x, let y): draw(line, x: x, y: y)
        case .drawing(let drawing, let labels, let x, let y, let scale):
            var next = labels.makeIterator()
            var isScaled = false
            for mark in drawing.marks {
                if case .text(let label) = mark {
                    // In points of the page, for which fonts are kept.
                    if isScaled { cairo_restore(context) }
                    isScaled = false
                    if let line = next.next() { paint(label, line, x: x, y: y, scale: scale) }
                    continue
                }
                if !isScaled {
                    showWaitingText()
                    cairo_save(context)
                    cairo_translate(context, x, y)
                    cairo_scale(context, scale, scale)
                    isScaled = true
                }
                paint(mark)
            }
            if isScaled { cairo_restore(context) }
        }
    }

    /// Fills rectangles with one colour.
    func fill(_ frames: [Rectangle], _ colour: Colour) {
        set(colour)
        for frame in frames {
            cairo_rectangle(context, frame.x, frame.y, frame.width, frame.height)
        }
        cairo_fill(context)
    }

    /// Paints a mark that is a shape.
    private func paint(_ mark: Mark) {
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

    /// A text of a figure that has its upper left corner at (`x`, `y`), `scale` times its size.
    private func paint(_ label: Label, _ line: TextLine, x: Double, y: Double, scale: Double) {
        let shift =
            switch label.anchor {
            case .start: 0.0
            case .middle: -line.width / 2
            case .end: -line.width
            }
        let (left, baseline) = (x + label.position.x * scale, y + label.position.y * scale)
        guard label.rotation != 0 else {
            return draw(line, x: left + shift * scale, y: baseline, scale: scale)
        }
        showWaitingText()
        cairo_save(context)
        cairo_translate(context, left, baseline)
        cairo_rotate(context, label.rotation * Double.pi / 180)
        draw(line, x: shift * scale, y: 0, scale: scale)
        showWaitingText()
        cairo_restore(context)
    }

    func set(_ colour: Colour, opacity: Double = 1) {
        if opacity >= 1 {
            cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
        } else {
            cairo_set_source_rgba(context, colour.red, colour.green, colour.blue, opacity)
        }
    }
}
