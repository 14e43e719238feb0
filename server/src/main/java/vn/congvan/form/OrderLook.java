package vn.congvan.form;

import java.util.List;
import java.util.Optional;

/// Whether the parts stand where the diagram of Annex I has them: the national name above the motto above
/// the date above the title, the agency above its number, left and right.
final class OrderLook implements Look {
    private static final float SLACK = 3;

    private record Part(String key, Optional<TextLine> line) {}

    @Override
    public void at(Checked document, Findings findings) {
        HeadParts head = document.head();
        down(
                document,
                findings,
                List.of(
                        new Part("national-name", head.nation()),
                        new Part("national-motto", head.motto()),
                        new Part("place-date", head.date()),
                        new Part("type-name", head.title())));
        down(
                document,
                findings,
                List.of(
                        new Part("agency", head.agency().stream().findFirst()),
                        new Part("number", head.number()),
                        new Part("letter-summary", head.subject().stream().findFirst())));
        float middle = document.firstPage().width() / 2;
        side(document, findings, new Part("national-name", head.nation()), middle, true);
        side(document, findings, new Part("place-date", head.date()), middle, true);
        side(document, findings, new Part("number", head.number()), middle, false);
        side(document, findings, new Part("recipients-word", document.closing().label()), middle, false);
    }

    private static void down(Checked document, Findings findings, List<Part> parts) {
        Optional<TextLine> above = Optional.empty();
        for (Part part : parts) {
            if (part.line().isEmpty()) {
                continue;
            }
            TextLine line = part.line().get();
            if (above.isPresent() && line.baseline() > above.get().baseline() + SLACK) {
                say(document, findings, part.key(), line);
            }
            above = Optional.of(line);
        }
    }

    private static void side(Checked document, Findings findings, Part part, float middle, boolean right) {
        part.line()
                .filter(line -> right ? line.centreX() < middle : line.centreX() > middle)
                .ifPresent(line -> say(document, findings, part.key(), line));
    }

    private static void say(Checked document, Findings findings, String key, TextLine line) {
        findings.sure("order", line.box(), "part", document.law().cell(key).name());
    }
}
