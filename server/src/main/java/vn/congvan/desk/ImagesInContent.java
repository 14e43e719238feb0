package vn.congvan.desk;

import org.springframework.stereotype.Component;
import vn.congvan.common.Digest;
import vn.congvan.files.Content;
import vn.congvan.organisation.ImageKeeping;

/// Keeps the images of seals and signatures in the content store.
@Component
class ImagesInContent implements ImageKeeping {
    private final Content content;

    ImagesInContent(Content content) {
        this.content = content;
    }

    @Override
    public Digest keep(byte[] png) {
        return content.store(png);
    }
}
