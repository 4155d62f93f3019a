package io.outhire.wiring;

import io.outhire.careers.forms.FormSeal;
import io.outhire.common.DemoMode;
import io.outhire.common.PublicUrl;
import io.outhire.common.SupportContact;
import io.outhire.db.CrashPoints;
import io.outhire.integrations.DeliverySettings;
import io.outhire.integrations.Pause;
import io.outhire.integrations.ToldSources;
import io.outhire.integrations.lever.LeverSettings;
import io.outhire.mail.MailSettings;
import io.outhire.secrets.SecretSettings;
import io.outhire.secrets.Secrets;
import io.outhire.web.Proxies;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Hands each module the settings that concern it, and everybody the clock. */
@Singleton
final class Wiring {

  /**
   * Read when the application starts and not when somebody first asks: a thread that outlives a
   * restart (in tests) would find the configuration of the application before.
   */
  @Produces
  @Singleton
  @Startup
  Settings settings(Config config) {
    return Settings.read(name -> config.getOptionalValue(name, String.class).or(Optional::empty));
  }

  @Produces
  @Singleton
  InstantSource clock(Trial trial) {
    return trial.clock(Clock.systemUTC());
  }

  @Produces
  @Singleton
  PublicUrl publicUrl(Settings settings) {
    return settings.publicUrl();
  }

  @Produces
  @Singleton
  Proxies proxies(Settings settings) {
    return settings.proxies();
  }

  @Produces
  @Singleton
  LeverSettings lever(Settings settings) {
    return settings.lever();
  }

  @Produces
  @Singleton
  SecretSettings secrets(Settings settings) {
    return new SecretSettings(settings.dataDirectory().resolve("secret-key"), settings.secretKey());
  }

  /** So that every node takes a form that another one has shown. */
  @Produces
  @Singleton
  FormSeal formSeal(Secrets secrets) {
    return new FormSeal(secrets.keyFor("seal public forms"));
  }

  @Produces
  @Singleton
  MailSettings mail(Settings settings) {
    return settings.mail();
  }

  @Produces
  @Singleton
  DeliverySettings deliveries(Settings settings, Trial trial) {
    return trial.looking() ? settings.deliveries() : settings.deliveries().blind();
  }

  @Produces
  @Singleton
  Trial trial(Config config, Settings settings) {
    return Trial.of(config.getOptionalValue(Trial.NAME, String.class).orElse(""), settings.demo());
  }

  @Produces
  @Singleton
  CrashPoints crashPoints(Trial trial) {
    return trial.crashPoints();
  }

  @Produces
  @Singleton
  ToldSources told(Settings settings) {
    return settings.told();
  }

  @Produces
  @Singleton
  Pause pause() {
    return Thread::sleep;
  }

  @Produces
  @Singleton
  DemoMode demo(Settings settings) {
    return new DemoMode(settings.demo());
  }

  @Produces
  @Singleton
  SupportContact support(Settings settings) {
    return new SupportContact(settings.support());
  }
}
