package vn.congvandemo.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

class ProvinceImagesTest {
    private final DemoProvince province = DemoProvince.load();

    @Test
    void everySignerHasABlueSignatureOfHisOwn() throws IOException {
        var seen = new HashSet<String>();
        for (var agency : province.agencies()) {
            for (var authority : agency.authorities()) {
                for (var signer : authority.signers()) {
                    var person = province.person(agency.post(signer.post()).person());
                    var bytes = DemoProvince.image(person.signature().orElseThrow());
                    assertInk(bytes, (red, green, blue) -> blue > red + 60);
                    seen.add(person.username() + Arrays.hashCode(bytes));
                }
            }
        }
        assertThat(seen.stream().map(entry -> entry.replaceAll("[a-z.]", ""))).doesNotHaveDuplicates();
    }

    @Test
    void everySealIsRedRoundTransparentAndOfRealSize() throws IOException {
        for (var agency : province.agencies()) {
            for (var authority : agency.authorities()) {
                var bytes = DemoProvince.image(authority.seal());
                assertInk(bytes, (red, green, blue) -> red > blue + 60);
                var image = read(bytes);
                assertThat(image.getWidth()).isEqualTo(image.getHeight());
                assertThat(image.getWidth() * 25.4 / dotsPerInch(bytes)).isBetween(35.9, 42.1);
            }
        }
    }

    @Test
    void theSameNameDrawsTheSameSignature() {
        assertThat(RealSize.png(SignatureDrawing.draw("tran.quoc.binh")))
                .isEqualTo(RealSize.png(SignatureDrawing.draw("tran.quoc.binh")))
                .isNotEqualTo(RealSize.png(SignatureDrawing.draw("le.thi.thanh.ha")));
    }

    private static void assertInk(byte[] png, Ink ink) throws IOException {
        var image = read(png);
        assertThat(image.getRGB(0, 0) >>> 24).as("the corner is transparent").isZero();
        int inked = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                if (colour >>> 24 == 255) {
                    inked++;
                    assertThat(ink.right(colour >> 16 & 255, colour >> 8 & 255, colour & 255))
                            .as("the colour at %d,%d", x, y)
                            .isTrue();
                }
            }
        }
        assertThat(inked).isGreaterThan(2000);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static double dotsPerInch(byte[] png) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
        Node root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals("pHYs")) {
                return Double.parseDouble(child.getAttributes()
                                .getNamedItem("pixelsPerUnitXAxis")
                                .getNodeValue())
                        * 0.0254;
            }
        }
        throw new AssertionError("the image does not say its size");
    }

    private interface Ink {
        boolean right(int red, int green, int blue);
    }
}
