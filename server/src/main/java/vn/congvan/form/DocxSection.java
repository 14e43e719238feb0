package vn.congvan.form;

/// The measures of one section of a DOCX, in millimetres.
record DocxSection(double width, double height, double top, double bottom, double left, double right) {
    boolean landscape() {
        return width > height;
    }
}
