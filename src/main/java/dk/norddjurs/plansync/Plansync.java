package dk.norddjurs.plansync;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class Plansync {
    public static void main(String[] args) {
        SpringApplication.run(Plansync.class, args);
    }
}
