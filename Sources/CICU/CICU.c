#include "CICU.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

int32_t andon_bidi_levels(const uint16_t *text, int32_t length, int32_t base, uint8_t *levels) {
    UErrorCode error = U_ZERO_ERROR;
    UBiDi *bidi = ubidi_openSized(length, 0, &error);
    if (U_FAILURE(error)) return -1;
    UBiDiLevel level = base == 2 ? UBIDI_DEFAULT_LTR : (UBiDiLevel)base;
    ubidi_setPara(bidi, (const UChar *)text, length, level, NULL, &error);
    const UBiDiLevel *found = ubidi_getLevels(bidi, &error);
    int32_t paragraph = -1;
    if (U_SUCCESS(error)) {
        memcpy(levels, found, (size_t)length);
        paragraph = ubidi_getParaLevel(bidi);
    }
    ubidi_close(bidi);
    return paragraph;
}

void andon_visual_order(const uint8_t *levels, int32_t count, int32_t *order) {
    ubidi_reorderVisual(levels, count, order);
}

int32_t andon_script(uint32_t scalar) {
    UErrorCode error = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript((UChar32)scalar, &error);
    return U_SUCCESS(error) ? (int32_t)script : USCRIPT_COMMON;
}

const char *andon_script_code(int32_t script) {
    const char *code = uscript_getShortName((UScriptCode)script);
    return code ? code : "Zyyy";
}

const char *andon_script_name(int32_t script) {
    const char *name = uscript_getName((UScriptCode)script);
    return name ? name : "Common";
}

int32_t andon_is_ignorable(uint32_t scalar) {
    return u_hasBinaryProperty((UChar32)scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

int32_t andon_is_picture(uint32_t scalar) {
    return u_hasBinaryProperty((UChar32)scalar, UCHAR_EMOJI_PRESENTATION);
}

struct andon_line_breaker {
    UBreakIterator *iterator;
};

andon_line_breaker *andon_line_breaker_open(const char *language) {
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_LINE, language, NULL, 0, &error);
    if (U_FAILURE(error)) return NULL;
    andon_line_breaker *breaker = malloc(sizeof *breaker);
    if (!breaker) {
        ubrk_close(iterator);
        return NULL;
    }
    breaker->iterator = iterator;
    return breaker;
}

void andon_line_breaker_close(andon_line_breaker *breaker) {
    if (!breaker) return;
    ubrk_close(breaker->iterator);
    free(breaker);
}

int32_t andon_line_breaks(
    andon_line_breaker *breaker, const uint16_t *text, int32_t length, int32_t *places,
    int32_t capacity) {
    UErrorCode error = U_ZERO_ERROR;
    ubrk_setText(breaker->iterator, (const UChar *)text, length, &error);
    if (U_FAILURE(error)) return -1;
    int32_t count = 0;
    for (int32_t place = ubrk_next(breaker->iterator); place != UBRK_DONE && count < capacity;
         place = ubrk_next(breaker->iterator)) {
        places[count++] = place;
    }
    return count;
}
