package io.outhire.web;

import io.outhire.accounts.Members;
import io.outhire.common.DemoMode;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Makes the frame around a page of the dashboard for whoever is asking. */
@ApplicationScoped
public class Frames {
  private final CurrentVisitor visitor;
  private final Members members;
  private final Flash flash;
  private final OpenQuestions questions;
  private final DemoMode demo;
  private final Instance<Banners> banners;

  @Inject
  Frames(
      CurrentVisitor visitor,
      Members members,
      Flash flash,
      OpenQuestions questions,
      DemoMode demo,
      @Any Instance<Banners> banners) {
    this.banners = banners;
    this.visitor = visitor;
    this.members = members;
    this.flash = flash;
    this.questions = questions;
    this.demo = demo;
  }

  /** The frame of a page, with the notice that was sent along to it. */
  public Frame dashboard(String title, Section section) {
    Visitor who = visitor.get();
    return new Frame(
        title,
        section,
        who.teamName(),
        who.name(),
        who.role().label(),
        true,
        members.teamsOf(who.person()).size() > 1,
        demo.on(),
        questions.of(who.team()),
        banners.stream().flatMap(one -> one.of(who).stream()).findFirst().orElse(null),
        flash.take().orElse(null));
  }

  /** The frame of a page of Settings. */
  public Frame settings(String title) {
    return dashboard(title, Section.SETTINGS);
  }
}
