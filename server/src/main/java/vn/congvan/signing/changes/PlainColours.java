package vn.congvan.signing.changes;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// The one note on colours that signing may add to a file that has none: that they are sRGB, which is how every
/// screen takes them without the note (ISO 32000-2, 14.11.5). The engine that signs writes it with the picture of a
/// signature; any other profile could make a text white.
final class PlainColours {
    static final COSName INTENTS = COSName.OUTPUT_INTENTS;
    private static final COSName PROFILE = COSName.DEST_OUTPUT_PROFILE;

    private PlainColours() {}

    /// Whether all that these intents say is sRGB.
    static boolean only(@Nullable COSBase intents) throws IOException {
        if (!(ObjectPairs.direct(intents) instanceof COSArray all) || all.size() != 1) {
            return false;
        }
        return ObjectPairs.direct(all.get(0)) instanceof COSDictionary intent
                && intent.getDictionaryObject(PROFILE) instanceof COSStream profile
                && standard(profile);
    }

    private static boolean standard(COSStream profile) throws IOException {
        byte[] known = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        try (InputStream content = profile.createInputStream()) {
            return Arrays.equals(known, content.readNBytes(known.length + 1));
        }
    }
}
