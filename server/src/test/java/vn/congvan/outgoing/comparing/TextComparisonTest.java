package vn.congvan.outgoing.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Two texts side by side. The random ones are seeded: give `-Dcongvan.seed=…` to do the same again.
class TextComparisonTest {
    private static final List<String> WORDS = List.of(
            "căn",
            "cứ",
            "Luật",
            "Tổ",
            "chức",
            "chính",
            "quyền",
            "địa",
            "phương",
            "ngày",
            "19",
            "tháng",
            "6",
            "năm",
            "2025",
            "1.250.000",
            "đồng",
            "(sau",
            "đây",
            "gọi",
            "là",
            "Quy",
            "chế);",
            "điểm",
            "a,",
            "30/2020/NĐ-CP.");

    @Test
    void takingOutWhatIsMarkedGivesEitherTextWhateverTheyAre() {
        long seed = Long.getLong("congvan.seed", 20_261_122);
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            List<String> older = text(random, random.nextInt(12));
            List<String> newer = random.nextInt(5) == 0 ? text(random, random.nextInt(12)) : edited(random, older);
            TextComparison compared = TextComparison.of(older, newer);
            assertThat(compared.older()).as("seed %d, text %d", seed, i).isEqualTo(older);
            assertThat(compared.newer()).as("seed %d, text %d", seed, i).isEqualTo(newer);
        }
    }

    @Test
    void aTextBesideItselfHasNoChange() {
        List<String> text = text(new Random(7), 20);
        TextComparison compared = TextComparison.of(text, text);
        assertThat(compared.changed()).isZero();
        assertThat(compared.inserted() + compared.deleted()).isZero();
    }

    @Test
    void aSyllableANumberAndAMarkAreChangedOneByOne() {
        assertThat(shown("Điều 1. Ban hành Quy chế.", "Điều 1. Ban hành Quy định."))
                .isEqualTo("Điều 1. Ban hành Quy [-chế-][+định+].");
        assertThat(shown("mức chi 1.250.000 đồng", "mức chi 1.350.000 đồng"))
                .isEqualTo("mức chi [-1.250.000-][+1.350.000+] đồng");
        assertThat(shown("Sở Nội vụ, Sở Tư pháp", "Sở Nội vụ; Sở Tư pháp")).isEqualTo("Sở Nội vụ[-,-][+;+] Sở Tư pháp");
        assertThat(shown("hòa bình", "hoà bình")).as("dấu đặt khác chỗ").isEqualTo("[-hòa-][+hoà+] bình");
    }

    @Test
    void aChangedPhraseIsReadWholeAndNotSpaceBySpace() {
        assertThat(shown("giao Sở Nội vụ chủ trì", "giao Văn phòng tỉnh chủ trì"))
                .isEqualTo("giao [-Sở Nội vụ-][+Văn phòng tỉnh+] chủ trì");
    }

    @Test
    void aParagraphPutInOrTakenOutLeavesItsNeighboursAlone() {
        var compared = TextComparison.of(
                List.of("Điều 1. Phạm vi.", "Điều 2. Đối tượng.", "Điều 3. Hiệu lực thi hành từ ngày ký."),
                List.of("Điều 1. Phạm vi.", "Điều 3. Hiệu lực thi hành từ ngày 01/12.", "Nơi nhận: như trên."));
        assertThat(compared.paragraphs())
                .extracting(ComparedParagraph::kind)
                .containsExactly(
                        ComparedParagraph.Kind.SAME,
                        ComparedParagraph.Kind.DELETED,
                        ComparedParagraph.Kind.CHANGED,
                        ComparedParagraph.Kind.INSERTED);
        assertThat(compared.deleted()).isEqualTo(5);
        assertThat(compared.inserted()).isEqualTo(5);
        assertThat(compared.changed()).isEqualTo(3);
    }

    @Test
    void aHundredPagesAreComparedWhileSomebodyWaitsEvenIfNothingIsLikeBefore() {
        var random = new Random(3);
        List<String> older = text(random, 2000);
        List<String> newer = edited(random, older);
        List<String> other = text(new Random(99), 2000);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(TextComparison.of(older, newer).newer()).isEqualTo(newer);
            assertThat(TextComparison.of(older, other).newer()).isEqualTo(other);
        });
    }

    private static String shown(String older, String newer) {
        return TextComparison.of(List.of(older), List.of(newer)).paragraphs().getFirst().pieces().stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case INSERTED -> "[+" + piece.text() + "+]";
                    case DELETED -> "[-" + piece.text() + "-]";
                })
                .collect(Collectors.joining());
    }

    private static List<String> text(Random random, int paragraphs) {
        return IntStream.range(0, paragraphs).mapToObj(_ -> paragraph(random)).toList();
    }

    private static String paragraph(Random random) {
        return IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    private static List<String> edited(Random random, List<String> text) {
        var edited = new ArrayList<String>();
        for (String paragraph : text) {
            switch (random.nextInt(8)) {
                case 0 -> edited.add(paragraph(random));
                case 1 -> {
                    // Taken out.
                }
                case 2 -> edited.add(paragraph.replace("năm", "niên hạn"));
                case 3 -> {
                    edited.add(paragraph);
                    edited.add(paragraph(random));
                }
                case 4 -> edited.add(paragraph.substring(paragraph.length() / 2).strip() + " đồng");
                default -> edited.add(paragraph);
            }
        }
        return edited;
    }
}
