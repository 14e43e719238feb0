package vn.congvan.lawbook;

/// What the print of an electronic original says of itself (Điều 9 of the provinces' rules).
record CopyPrintRule(CopyForm form, String words, Source source) implements Sourced {}
