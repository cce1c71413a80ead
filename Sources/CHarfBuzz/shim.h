#pragma once
#include <hb.h>
#include <hb-ot.h> /* OpenType metrics without FreeType: hb-ft.h is not needed */
#include <hb-subset.h>
