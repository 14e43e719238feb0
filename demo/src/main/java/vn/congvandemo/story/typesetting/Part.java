package vn.congvandemo.story.typesetting;

/// The parts of a text that typesetting replaces or supplies; everything else is body and stays word for
/// word.
public enum Part {
    AGENCY_HEAD("tên cơ quan", "name of the agency"),
    NATIONAL_HEAD("quốc hiệu, tiêu ngữ", "national head"),
    NUMBER("số, ký hiệu", "number and notation"),
    PLACE_AND_DATE("địa danh, ngày tháng", "place and date"),
    DRAFT_MARK("dấu “DỰ THẢO”", "mark DỰ THẢO"),
    TITLE("tên loại", "title"),
    AUTHORITY_LINE("thẩm quyền ban hành", "authority line"),
    RECIPIENTS("nơi nhận", "recipients"),
    SIGNATURE_BLOCK("khối chữ ký", "signature block"),
    ANNEX_HEAD("phần đầu văn bản kèm theo", "head of the annexed text"),
    ANNEX_REFERENCE("dòng “Ban hành kèm theo”", "line (Ban hành kèm theo …)"),
    RULE("đường kẻ", "drawn rule");

    private final String vietnamese;
    private final String english;

    Part(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /// The part's name for the Vietnamese line of the story.
    public String vietnamese() {
        return vietnamese;
    }

    /// The part's name for the English line of the story.
    public String english() {
        return english;
    }
}
