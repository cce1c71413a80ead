#pragma once
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h> /* brings <ft2build.h> and FT_FREETYPE_H */
