# The newsroom's own pages.

newsroom-home-title = اليوم
newsroom-home-none = لا شيء ينتظرك.
