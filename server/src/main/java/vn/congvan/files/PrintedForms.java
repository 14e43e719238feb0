package vn.congvan.files;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// Prints registers, slips and reports: an HTML template with a model becomes PDF/A-2b with embedded fonts.
///
/// The template is well-formed XHTML, names the typeface `Liberation Serif` and lays out pages by CSS
/// (`@page`); nothing is fetched from anywhere, pictures go in as `data:` addresses. Records given to it must
/// be public.
@Service
public class PrintedForms {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Fonts fonts;
    private final SpringTemplateEngine templates;
    private final MessageSource messages;

    PrintedForms(Fonts fonts, MessageSource messages) {
        this.fonts = fonts;
        this.messages = messages;
        XRLog.setLoggingEnabled(false);
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/printed/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        this.templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
        templates.setTemplateEngineMessageSource(messages);
    }

    /// @param template below `templates/printed/`, without ending, e.g. `registers/outgoing`
    /// @throws Refusal `files.font-missing`, `files.printing-failed`
    public byte[] pdf(String template, Map<String, Object> model) {
        return pdf(templates.process(template, new Context(VIETNAMESE, model)));
    }

    /// Words for what is printed, in Vietnamese.
    ///
    /// @param key below `printed.` in the messages of the module
    public String words(String key, Object... values) {
        return messages.getMessage(key, values, VIETNAMESE);
    }

    private byte[] pdf(String html) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            useFonts(builder);
            builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
            builder.withProducer("Công Văn");
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw Refusal.ourFault(Reason.of("files.printing-failed"), e);
        }
    }

    private void useFonts(PdfRendererBuilder builder) {
        for (boolean bold : new boolean[] {false, true}) {
            for (boolean italic : new boolean[] {false, true}) {
                builder.useFont(
                        fonts.serif(bold, italic).toFile(),
                        Fonts.SERIF,
                        bold ? 700 : 400,
                        italic
                                ? com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.ITALIC
                                : com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL,
                        true);
            }
        }
    }
}
