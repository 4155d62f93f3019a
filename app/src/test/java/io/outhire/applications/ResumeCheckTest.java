package io.outhire.applications;

import static io.outhire.applications.ResumeFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.ResumeCheck.Accepted;
import io.outhire.applications.ResumeCheck.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeCheckTest {

  @Test
  void eachOfTheSixKindsIsTaken() {
    assertThat(accepted("cv.pdf", ResumeFiles.pdf("Ada"))).isEqualTo(ResumeKind.PDF);
    assertThat(accepted("cv.doc", ResumeFiles.doc())).isEqualTo(ResumeKind.DOC);
    assertThat(accepted("cv.docx", ResumeFiles.docx())).isEqualTo(ResumeKind.DOCX);
    assertThat(accepted("cv.odt", ResumeFiles.odt())).isEqualTo(ResumeKind.ODT);
    assertThat(accepted("cv.rtf", ResumeFiles.rtf())).isEqualTo(ResumeKind.RTF);
    assertThat(accepted("cv.txt", bytes("Ada Lovelace\nAnalyst"))).isEqualTo(ResumeKind.TXT);
  }

  @Test
  void theEndingMayBeInCapitals() {
    assertThat(accepted("CV.PDF", ResumeFiles.pdf("Ada"))).isEqualTo(ResumeKind.PDF);
  }

  @Test
  void aPdfMayHaveAFewBytesBeforeItsMark() {
    byte[] scanned = bytes("\r\n\r\n" + "x".repeat(500) + "%PDF-1.7\n%%EOF");
    assertThat(accepted("scan.pdf", scanned)).isEqualTo(ResumeKind.PDF);
  }

  @Test
  void plainTextMayBeInTheOlderEncodings() {
    byte[] western = bytes("Zo\u00eb M\u00fcller\r\n10 \u0080 an hour");
    byte[] notepad = "\uFEFFZoë Müller".getBytes(StandardCharsets.UTF_16LE);
    assertThat(accepted("cv.txt", western)).isEqualTo(ResumeKind.TXT);
    assertThat(accepted("cv.txt", notepad)).isEqualTo(ResumeKind.TXT);
    assertThat(accepted("cv.txt", "履歴書".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ResumeKind.TXT);
  }

  @Test
  void aProgramNamedPdfIsRefused() {
    assertThat(refused("cv.pdf", ResumeFiles.exe()))
        .isEqualTo(
            "This file is named .pdf, but its content is not. "
                + "Save it again as PDF or Word and choose that file.");
  }

  @Test
  void aNameThatDisagreesWithTheContentIsRefusedAndToldWhatItIs() {
    assertThat(refused("cv.docx", ResumeFiles.pdf("Ada")))
        .contains(".docx", "another kind of file (PDF)");
    assertThat(refused("cv.txt", ResumeFiles.rtf())).contains("another kind of file (RTF)");
    assertThat(refused("cv.pdf", bytes("I am a PDF, really")))
        .contains("another kind of file (TXT)");
  }

  @Test
  void otherKindsAreRefusedWithWhatIsTaken() {
    assertThat(refused("cv.pages", ResumeFiles.zip("Index/Document.iwa")))
        .contains("PDF, Word (doc, docx)");
    assertThat(refused("setup.exe", ResumeFiles.exe())).contains("not taken");
    assertThat(refused("resume", ResumeFiles.pdf("Ada"))).contains("not taken");
    assertThat(refused("cv.pdf.exe", ResumeFiles.pdf("Ada"))).contains("not taken");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(refused("cv.pdf", new byte[0])).contains("empty");
  }

  @Test
  void theLimitIsTheLastByteTaken() {
    byte[] atLimit = Arrays.copyOf(ResumeFiles.pdf("long"), ResumeCheck.LIMIT);
    byte[] beyond = Arrays.copyOf(atLimit, ResumeCheck.LIMIT + 1);
    assertThat(accepted("cv.pdf", atLimit)).isEqualTo(ResumeKind.PDF);
    assertThat(refused("cv.pdf", beyond)).contains("larger than 25 MB");
  }

  @Test
  void aFileThatIsTwoThingsAtOnceIsRefused() {
    assertThat(refused("cv.pdf", bytes("<script>alert(1)</script>%PDF-1.4"))).contains(".pdf");
    assertThat(refused("cv.pdf", bytes("MZ      %PDF-1.4"))).contains(".pdf");
    assertThat(refused("cv.pdf", bytes("#!/bin/sh\n#%PDF-1.4"))).contains(".pdf");
    assertThat(refused("cv.pdf", ResumeFiles.zip("%PDF-1.4"))).contains(".pdf");
  }

  @Test
  void markupAndScriptsAreNoPlainText() {
    assertThat(refused("cv.txt", bytes("\n <!DOCTYPE html><p>hello"))).contains(".txt");
    assertThat(refused("cv.txt", bytes("<script>alert(1)</script>"))).contains(".txt");
    assertThat(refused("cv.txt", bytes("#!/bin/sh\nrm"))).contains(".txt");
    assertThat(refused("cv.txt", bytes("<?xml version=\"1.0\"?>"))).contains(".txt");
    assertThat(refused("cv.txt", new byte[] {'a', 0, 'b'})).contains(".txt");
  }

  @Test
  void onlyTextDocumentsAmongThePackagesAreTaken() {
    assertThat(refused("cv.docx", ResumeFiles.zip("[Content_Types].xml", "xl/workbook.xml")))
        .contains(".docx");
    assertThat(refused("cv.docx", ResumeFiles.zip("word/document.xml"))).contains(".docx");
    assertThat(
            refused(
                "cv.docx",
                ResumeFiles.zip("[Content_Types].xml", "word/a.xml", "word/vbaProject.bin")))
        .contains(".docx");
    assertThat(
            refused(
                "cv.odt",
                ResumeFiles.zipWithMimetype("application/vnd.oasis.opendocument.spreadsheet")))
        .contains(".odt");
  }

  @Test
  void aSpreadsheetOfTheOldKindIsNoWordDocument() {
    byte[] sheet = Arrays.copyOf(ResumeFiles.doc(), 512);
    assertThat(refused("cv.doc", sheet)).contains(".doc");
  }

  @Test
  void brokenPackagesAreRefusedWithoutAFault() {
    var random = new Random(42);
    byte[] whole = ResumeFiles.docx();
    for (int round = 0; round < 2_000; round++) {
      byte[] broken = Arrays.copyOf(whole, 5 + random.nextInt(whole.length - 5));
      broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
      assertThat(ResumeCheck.of("cv.docx", broken)).isNotNull();
    }
  }

  @Test
  void aPathIsTakenOffTheName() {
    assertThat(name("C:\\Users\\ada\\cv.pdf")).isEqualTo("cv.pdf");
    assertThat(name("../../etc/cv.pdf")).isEqualTo("cv.pdf");
  }

  @Test
  void marksThatTurnANameRoundAreTakenOff() {
    assertThat(name("cv\u202Efdp.pdf")).isEqualTo("cvfdp.pdf");
    assertThat(name("cv\r\nX: y.pdf")).isEqualTo("cv X_ y.pdf");
    assertThat(name("\u200Bcv\".pdf")).isEqualTo("cv_.pdf");
  }

  @Test
  void aLongNameKeepsItsEnding() {
    assertThat(name("é".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
  }

  private static String name(String sent) {
    return ((Accepted) ResumeCheck.of(sent, ResumeFiles.pdf("Ada"))).resume().fileName();
  }

  private static ResumeKind accepted(String name, byte[] bytes) {
    assertThat(ResumeCheck.of(name, bytes)).isInstanceOf(Accepted.class);
    return ((Accepted) ResumeCheck.of(name, bytes)).resume().kind();
  }

  private static String refused(String name, byte[] bytes) {
    assertThat(ResumeCheck.of(name, bytes)).isInstanceOf(Refused.class);
    return ((Refused) ResumeCheck.of(name, bytes)).why();
  }

  @Test
  void aFileOnDiskIsSeenAsTheSameInMemory(@TempDir Path folder) throws IOException {
    byte[] pdf = ResumeFiles.pdf("on disk");
    Path file = Files.write(folder.resolve("upload"), pdf);
    Resume onDisk = ((ResumeCheck.Accepted) ResumeCheck.of("cv.pdf", file)).resume();
    Resume inMemory = ((ResumeCheck.Accepted) ResumeCheck.of("cv.pdf", pdf)).resume();
    assertThat(onDisk.file()).isEqualTo(inMemory.file());
    assertThat(onDisk.bytes()).isEqualTo(pdf);
    assertThat(ResumeCheck.of("cv.docx", file)).isInstanceOf(ResumeCheck.Refused.class);
    Files.write(file, new byte[0]);
    assertThat(ResumeCheck.of("cv.pdf", file)).isInstanceOf(ResumeCheck.Refused.class);
  }
}
