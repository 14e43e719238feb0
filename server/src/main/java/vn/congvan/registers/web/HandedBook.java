package vn.congvan.registers.web;

import vn.congvan.registers.KeptQuery;
import vn.congvan.registers.RegisterQuery;

/// How files of a register are called.
public final class HandedBook {
    /// The kind of a spreadsheet.
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private HandedBook() {}

    /// Without ending, e.g. `so-post-2026`.
    public static String name(KeptQuery query) {
        return "so-" + query.form() + "-" + query.year();
    }

    /// Without ending, e.g. `so-van-ban-di-2026`.
    public static String name(RegisterQuery query) {
        return switch (query.kind()) {
                    case OUTGOING -> "so-van-ban-di-";
                    case INCOMING -> "so-van-ban-den-";
                    case COPIES -> "so-ban-sao-";
                }
                + query.year();
    }
}
