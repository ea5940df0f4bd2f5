package dk.norddjurs.plansync.settings;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the plan and profile files once, before anything else needs them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SettingsConfiguration.Folders.class)
class SettingsConfiguration {
    @Bean
    SettingsFolders settingsFolders(Folders folders) {
        return SettingsFolders.read(folders.plans(), folders.profiles());
    }

    @Bean
    Plans plans(SettingsFolders folders) {
        return folders.plans();
    }

    @Bean
    Profiles profiles(SettingsFolders folders) {
        return folders.profiles();
    }

    /**
     * Where the files are, seen from the working directory.
     *
     * @param plans    a folder with a file for each plan
     * @param profiles a folder with a file for each kind of budget export
     */
    @ConfigurationProperties("plansync.settings")
    record Folders(
            @DefaultValue("config/plans") Path plans,
            @DefaultValue("config/profiles") Path profiles) {}
}
