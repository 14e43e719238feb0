package vn.congvan.desk.problems;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the published description of the API (`/api/openapi`) says of all resources: how to sign in, and how
/// a problem is answered.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI description() {
        var token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A personal access token");
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Công Văn")
                                .version("1")
                                .description(
                                        "Every act of the pages, for software. A problem is answered by RFC 9457 with a stable code."))
                .components(new Components().addSecuritySchemes("token", token).addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OpenApiCustomizer describedProblems() {
        var answer = new ApiResponse()
                .description("A problem, with its code and sentence")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        return api -> api.getPaths()
                .values()
                .forEach(path -> path.readOperations()
                        .forEach(operation -> operation.getResponses().addApiResponse("default", answer)));
    }

    private static Schema<?> problem() {
        var reason = new ObjectSchema()
                .addProperty("code", new StringSchema().example("signing.pin-wrong"))
                .addProperty("sentence", new StringSchema())
                .addProperty("values", new MapSchema().additionalProperties(new StringSchema()))
                .addProperty("see", new StringSchema().description("the page that says more, if there is one"));
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("reasons", new ArraySchema().items(reason))
                .addProperty("request", new StringSchema().description("the id to name when asking for help"));
    }
}
