#include "CTheme.h"

// A new file of either folder needs an array and a row here; a test compares both with the folders.

static const unsigned char assets_andon_js[] = {
#embed "../../assets/andon.js"
};
static const unsigned char assets_charts_css[] = {
#embed "../../assets/charts.css"
};
static const unsigned char assets_icons_always_meets_svg[] = {
#embed "../../assets/icons/always-meets.svg"
};
static const unsigned char assets_icons_andon_svg[] = {
#embed "../../assets/icons/andon.svg"
};
static const unsigned char assets_icons_bad_svg[] = {
#embed "../../assets/icons/bad.svg"
};
static const unsigned char assets_icons_changed_svg[] = {
#embed "../../assets/icons/changed.svg"
};
static const unsigned char assets_icons_common_cause_svg[] = {
#embed "../../assets/icons/common-cause.svg"
};
static const unsigned char assets_icons_concerning_svg[] = {
#embed "../../assets/icons/concerning.svg"
};
static const unsigned char assets_icons_critical_svg[] = {
#embed "../../assets/icons/critical.svg"
};
static const unsigned char assets_icons_down_svg[] = {
#embed "../../assets/icons/down.svg"
};
static const unsigned char assets_icons_download_svg[] = {
#embed "../../assets/icons/download.svg"
};
static const unsigned char assets_icons_flat_svg[] = {
#embed "../../assets/icons/flat.svg"
};
static const unsigned char assets_icons_good_svg[] = {
#embed "../../assets/icons/good.svg"
};
static const unsigned char assets_icons_improving_svg[] = {
#embed "../../assets/icons/improving.svg"
};
static const unsigned char assets_icons_info_svg[] = {
#embed "../../assets/icons/info.svg"
};
static const unsigned char assets_icons_may_meet_svg[] = {
#embed "../../assets/icons/may-meet.svg"
};
static const unsigned char assets_icons_menu_svg[] = {
#embed "../../assets/icons/menu.svg"
};
static const unsigned char assets_icons_never_meets_svg[] = {
#embed "../../assets/icons/never-meets.svg"
};
static const unsigned char assets_icons_none_svg[] = {
#embed "../../assets/icons/none.svg"
};
static const unsigned char assets_icons_search_svg[] = {
#embed "../../assets/icons/search.svg"
};
static const unsigned char assets_icons_theme_svg[] = {
#embed "../../assets/icons/theme.svg"
};
static const unsigned char assets_icons_up_svg[] = {
#embed "../../assets/icons/up.svg"
};
static const unsigned char assets_icons_watch_svg[] = {
#embed "../../assets/icons/watch.svg"
};
static const unsigned char assets_schemas_alerts_schema_json[] = {
#embed "../../assets/schemas/alerts.schema.json"
};
static const unsigned char assets_schemas_event_schema_json[] = {
#embed "../../assets/schemas/event.schema.json"
};
static const unsigned char assets_schemas_kpis_schema_json[] = {
#embed "../../assets/schemas/kpis.schema.json"
};
static const unsigned char assets_style_css[] = {
#embed "../../assets/style.css"
};
static const unsigned char templates_messages_ar_toml[] = {
#embed "../../templates/messages/ar.toml"
};
static const unsigned char templates_messages_en_toml[] = {
#embed "../../templates/messages/en.toml"
};
static const unsigned char templates_page_mustache[] = {
#embed "../../templates/page.mustache"
};
static const unsigned char templates_plans_board_toml[] = {
#embed "../../templates/plans/board.toml"
};
static const unsigned char templates_plans_daily_toml[] = {
#embed "../../templates/plans/daily.toml"
};
static const unsigned char templates_plans_executive_toml[] = {
#embed "../../templates/plans/executive.toml"
};
static const unsigned char templates_plans_manager_toml[] = {
#embed "../../templates/plans/manager.toml"
};
static const unsigned char templates_plans_monthly_toml[] = {
#embed "../../templates/plans/monthly.toml"
};
static const unsigned char templates_plans_weekly_toml[] = {
#embed "../../templates/plans/weekly.toml"
};

#define FILE(path, bytes) {path, bytes, sizeof bytes}

static const struct theme_file files[] = {
    FILE("assets/andon.js", assets_andon_js),
    FILE("assets/charts.css", assets_charts_css),
    FILE("assets/icons/always-meets.svg", assets_icons_always_meets_svg),
    FILE("assets/icons/andon.svg", assets_icons_andon_svg),
    FILE("assets/icons/bad.svg", assets_icons_bad_svg),
    FILE("assets/icons/changed.svg", assets_icons_changed_svg),
    FILE("assets/icons/common-cause.svg", assets_icons_common_cause_svg),
    FILE("assets/icons/concerning.svg", assets_icons_concerning_svg),
    FILE("assets/icons/critical.svg", assets_icons_critical_svg),
    FILE("assets/icons/down.svg", assets_icons_down_svg),
    FILE("assets/icons/download.svg", assets_icons_download_svg),
    FILE("assets/icons/flat.svg", assets_icons_flat_svg),
    FILE("assets/icons/good.svg", assets_icons_good_svg),
    FILE("assets/icons/improving.svg", assets_icons_improving_svg),
    FILE("assets/icons/info.svg", assets_icons_info_svg),
    FILE("assets/icons/may-meet.svg", assets_icons_may_meet_svg),
    FILE("assets/icons/menu.svg", assets_icons_menu_svg),
    FILE("assets/icons/never-meets.svg", assets_icons_never_meets_svg),
    FILE("assets/icons/none.svg", assets_icons_none_svg),
    FILE("assets/icons/search.svg", assets_icons_search_svg),
    FILE("assets/icons/theme.svg", assets_icons_theme_svg),
    FILE("assets/icons/up.svg", assets_icons_up_svg),
    FILE("assets/icons/watch.svg", assets_icons_watch_svg),
    FILE("assets/schemas/alerts.schema.json", assets_schemas_alerts_schema_json),
    FILE("assets/schemas/event.schema.json", assets_schemas_event_schema_json),
    FILE("assets/schemas/kpis.schema.json", assets_schemas_kpis_schema_json),
    FILE("assets/style.css", assets_style_css),
    FILE("templates/messages/ar.toml", templates_messages_ar_toml),
    FILE("templates/messages/en.toml", templates_messages_en_toml),
    FILE("templates/page.mustache", templates_page_mustache),
    FILE("templates/plans/board.toml", templates_plans_board_toml),
    FILE("templates/plans/daily.toml", templates_plans_daily_toml),
    FILE("templates/plans/executive.toml", templates_plans_executive_toml),
    FILE("templates/plans/manager.toml", templates_plans_manager_toml),
    FILE("templates/plans/monthly.toml", templates_plans_monthly_toml),
    FILE("templates/plans/weekly.toml", templates_plans_weekly_toml),
};

const struct theme_file *theme_files(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}
