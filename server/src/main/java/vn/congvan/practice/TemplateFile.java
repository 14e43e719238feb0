package vn.congvan.practice;

/// A template, or a draft made of one, as DOCX. Hand the array on, do not change it.
public record TemplateFile(String fileName, byte[] docx) {
    @Override
    public String toString() {
        return "TemplateFile[" + fileName + "]";
    }
}
