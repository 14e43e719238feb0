package vn.congvan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.congvan.common.Acting;
import vn.congvan.organisation.signin.SignedIn;
import vn.congvan.testing.ActingAs;
import vn.congvan.testing.CongVanTest;
import vn.congvan.testing.TestProvince;

/// Whatever somebody types into the address line, the server answers it; it never stumbles (500).
@CongVanTest
class EveryAddressTest {
    private static final List<String> PEOPLE = List.of("nguyen.thi.mai", "bui.van.tam");
    private static final List<String> TYPED = List.of("issued", " ", "'", "-1", "2026-13-45", "99999999999999999999");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestProvince provinces;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void noTypedAddressMakesTheServerStumble() {
        var stumbled = new TreeSet<String>();
        for (var person : PEOPLE) {
            for (var address : addresses()) {
                status(person, address)
                        .filter(status -> status >= 500)
                        .ifPresent(status -> stumbled.add(status + " " + address + " for " + person));
            }
        }
        assertThat(stumbled).isEmpty();
    }

    @Test
    void anAddressWithoutAnIdIsAnsweredAsNotFound() {
        assertThat(status("nguyen.van.an", "/outgoing/issued")).contains(404);
        assertThat(status("nguyen.thi.mai", "/incoming/12")).contains(404);
        assertThat(status("nguyen.van.an", "/outgoing/" + UUID.randomUUID())).contains(404);
    }

    private Optional<Integer> status(String person, String address) {
        return ActingAs.call(provinces.shared().as(person), () -> {
            var answer = mvc.perform(get(java.net.URI.create(address)).with(authentication(signedIn())))
                    .andReturn()
                    .getResponse();
            return Optional.of(answer.getStatus());
        });
    }

    private static UsernamePasswordAuthenticationToken signedIn() {
        var acting = Acting.person();
        var who = new SignedIn(
                "somebody",
                acting.person().value(),
                acting.agency().value(),
                acting.post().value(),
                null,
                SignedIn.Scope.ACT);
        return UsernamePasswordAuthenticationToken.authenticated(who, "", List.of());
    }

    private List<String> addresses() {
        var all = new ArrayList<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (asked(mapping) && method.getBeanType().getName().startsWith("vn.congvan")) {
                mapping.getPatternValues().forEach(pattern -> all.addAll(addresses(pattern, method)));
            }
        });
        assertThat(all).hasSizeGreaterThan(100);
        return all;
    }

    private static boolean asked(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Stream<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter ->
                        AnnotatedElementUtils.findMergedAnnotation(parameter.getParameter(), RequestParam.class))
                .filter(java.util.Objects::nonNull)
                .map(RequestParam::name)
                .filter(name -> !name.isEmpty());
    }

    private static List<String> addresses(String pattern, HandlerMethod method) {
        var all = new ArrayList<String>();
        all.add(pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
        for (var typed : TYPED) {
            var path = pattern.replaceAll("\\{[^}]+}", encoded(typed));
            all.add(path);
            parameters(method).forEach(name -> all.add(path + "?" + name + "=" + encoded(typed)));
        }
        return all;
    }

    private static String encoded(String typed) {
        return java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
    }
}
