package vn.congvandemo.story.typesetting;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the demonstration agency's head and block, as they are printed and as the replacements name
/// them.
final class Heads {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String NATIONAL = NATION + " " + MOTTO;
    /// Room for a number of four figures in the size of Annex I.
    static final String NUMBER_GAP = " ".repeat(10);
    /// Room for two figures.
    static final String DAY_GAP = " ".repeat(6);

    private Heads() {}

    static String agency(House house) {
        return Stream.concat(house.headAbove().stream(), house.headLines().stream())
                .collect(Collectors.joining(" "));
    }

    static String number(String notation) {
        return "Số:" + NUMBER_GAP + "/" + notation;
    }

    static String placeAndDate(House house) {
        return house.place() + ", ngày " + DAY_GAP + "tháng " + DAY_GAP + "năm " + house.year();
    }

    static String block(House house) {
        return String.join(" ", house.signatureLines()) + " " + house.signerName();
    }
}
