package vn.congvan.desk.problems;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// What software sends has every part that is not said to be nullable, or it is refused at the door with the name of
/// what is missing; no resource needs to look for it.
@Configuration(proxyBeanMethods = false)
class WholeRequests implements WebMvcConfigurer {
    private final JsonMapper json;

    WholeRequests(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        JsonMapper strict =
                json.rebuild().annotationIntrospector(new Required()).build();
        builder.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }

    /// Takes the annotation that the compiler checks for what it says.
    private static final class Required extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return demanded(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            return demanded(annotated)
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : super.findSetterInfo(config, annotated);
        }

        private static boolean demanded(Annotated annotated) {
            if (!(annotated instanceof AnnotatedParameter parameter)) {
                return false;
            }
            Class<?> type = parameter.getDeclaringClass();
            if (!type.isRecord() || !type.getName().startsWith("vn.congvan.")) {
                return false;
            }
            RecordComponent[] components = type.getRecordComponents();
            if (parameter.getIndex() >= components.length) {
                return false;
            }
            RecordComponent component = components[parameter.getIndex()];
            return !component.getType().isPrimitive()
                    && component.getType() != Optional.class
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }
}
