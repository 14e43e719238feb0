package vn.congvandemo.province;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Draws the images of the demonstration province into a folder. The images are kept with the sources, so
/// that every installation has the same ones whatever fonts it has; run this again after a change of people
/// or agencies.
public final class DrawImages {
    private static final List<Seal> SEALS = List.of(
            new Seal("ubnd-tinh", "ỦY BAN NHÂN DÂN", 40, "TỈNH", "BÌNH MINH"),
            new Seal("hdnd-tinh", "HỘI ĐỒNG NHÂN DÂN", 40, "TỈNH", "BÌNH MINH"),
            new Seal("van-phong-ubnd-tinh", "UBND TỈNH BÌNH MINH", 36, "VĂN PHÒNG"),
            new Seal("so-noi-vu", "UBND TỈNH BÌNH MINH", 36, "SỞ", "NỘI VỤ"),
            new Seal("so-khcn", "UBND TỈNH BÌNH MINH", 36, "SỞ KHOA HỌC", "VÀ CÔNG NGHỆ"),
            new Seal("ubnd-xa-tan-hoa", "TỈNH BÌNH MINH", 36, "ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA"),
            new Seal("ubnd-xa-phu-lac", "TỈNH BÌNH MINH", 36, "ỦY BAN NHÂN DÂN", "XÃ PHÚ LẠC"));

    private DrawImages() {}

    /// @param args the folder to draw into
    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        for (var seal : SEALS) {
            var image = SealDrawing.draw(seal.onTop, seal.name, seal.millimetres);
            Files.write(folder.resolve("seal-" + seal.key + ".png"), RealSize.png(image));
        }
        for (var person : DemoProvince.load().people()) {
            if (person.signature().isPresent()) {
                var image = SignatureDrawing.draw(person.username());
                Files.write(folder.resolve(Path.of(person.signature().get()).getFileName()), RealSize.png(image));
            }
        }
    }

    private record Seal(String key, String onTop, int millimetres, String... name) {}
}
