#pragma once
#include <stdint.h>

// ICU behind our own functions: its headers declare what Swift's Foundation declares too, and
// cannot be imported beside it. Texts are UTF-16.

/// The embedding level of each unit of `text` (Unicode Bidirectional Algorithm), even for left to
/// right. `base` is 0 or 1, or 2 to take the direction of the first strong character.
/// Returns the level of the paragraph, or -1 when memory is short.
int32_t andon_bidi_levels(const uint16_t *text, int32_t length, int32_t base, uint8_t *levels);

/// Where the pieces of a line stand from left to right: `order[i]` is the piece at place `i`.
void andon_visual_order(const uint8_t *levels, int32_t count, int32_t *order);

/// ICU's number of the script of a character; 0 is common, 1 inherited.
int32_t andon_script(uint32_t scalar);

/// The ISO 15924 code of a script: `Arab`. Never null.
const char *andon_script_code(int32_t script);

/// The name of a script as its fonts carry it: `Arabic`, `Old_Italic`. Never null.
const char *andon_script_name(int32_t script);

/// Whether a character shows nothing by itself when a font lacks it: joiners, variation selectors.
int32_t andon_is_ignorable(uint32_t scalar);

/// Whether a character is shown as a coloured picture unless the text asks otherwise (UTS 51,
/// Emoji_Presentation).
int32_t andon_is_picture(uint32_t scalar);

/// Finds where lines may break, by dictionary for Thai, Lao, Khmer and Burmese.
typedef struct andon_line_breaker andon_line_breaker;

/// `language` is a BCP 47 tag. Null when ICU has no rules or memory is short.
andon_line_breaker *andon_line_breaker_open(const char *language);
void andon_line_breaker_close(andon_line_breaker *breaker);

/// Writes the places where a line may end, ascending, at most `capacity` (`length` is enough).
/// Returns how many, or -1 on failure.
int32_t andon_line_breaks(
    andon_line_breaker *breaker, const uint16_t *text, int32_t length, int32_t *places,
    int32_t capacity);
