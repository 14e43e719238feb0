package vn.congvan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/// The server. `./congvan serve` starts it.
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Công Văn")
public class CongVan {
    /// Starts the server; the arguments are settings as `--name=value`.
    public static void main(String[] args) {
        SpringApplication.run(CongVan.class, args);
    }
}
