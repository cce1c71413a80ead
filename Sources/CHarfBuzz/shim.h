#pragma once
#include <hb.h>
#include <hb-ot.h> /* OpenType metrics without FreeType: hb-ft.h is not needed */
#include <hb-subset.h>

/* A number in one release's header, an enumeration in another's: always a number for Swift. */
static const hb_ot_name_id_t andon_postscript_name = HB_OT_NAME_ID_POSTSCRIPT_NAME;
