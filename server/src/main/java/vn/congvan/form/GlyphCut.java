package vn.congvan.form;

import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSString;

/// The letters to take out of one shown string.
record GlyphCut(List<Letter> letters) {
    /// One string operand: the how-manieth operator of its stream and the how-manieth string of that
    /// operator.
    record Spot(int operator, int string) {}

    /// A letter to take out: its bytes and the move that takes its place, in thousandths of the font size.
    record Letter(int from, int to, float move) {}

    /// Writes what is left of the string as elements of a TJ array.
    void write(byte[] text, COSArray array) {
        int at = 0;
        float move = 0;
        for (Letter letter : letters) {
            if (letter.from() > at) {
                addMove(array, move);
                move = 0;
                array.add(new COSString(Arrays.copyOfRange(text, at, letter.from())));
            }
            move += letter.move();
            at = letter.to();
        }
        addMove(array, move);
        if (at < text.length) {
            array.add(new COSString(Arrays.copyOfRange(text, at, text.length)));
        }
    }

    private static void addMove(COSArray array, float move) {
        if (move != 0) {
            array.add(new COSFloat(move));
        }
    }
}
