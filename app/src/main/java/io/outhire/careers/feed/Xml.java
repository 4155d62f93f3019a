package io.outhire.careers.feed;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document; whatever is put in comes out as text, never as markup. */
final class Xml {
  /** What XML 1.0 cannot hold, not even escaped. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  /** What may be done between the beginning and the end of an element. */
  interface Content {
    void write(Xml xml) throws XMLStreamException;
  }

  private Xml() throws XMLStreamException {
    writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  /** A document with this root, in this namespace if it is not empty. */
  static String document(String root, String namespace, Content content) {
    try {
      var xml = new Xml();
      xml.writer.writeStartDocument("UTF-8", "1.0");
      xml.writer.writeStartElement(root);
      if (!namespace.isEmpty()) {
        xml.writer.writeDefaultNamespace(namespace);
      }
      content.write(xml);
      xml.writer.writeEndElement();
      xml.writer.writeEndDocument();
      return xml.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a document in memory can be written", e);
    }
  }

  /** Binds a prefix; before anything else is written into the element. */
  void namespace(String prefix, String uri) throws XMLStreamException {
    writer.writeNamespace(prefix, uri);
  }

  void element(String name, Content content) throws XMLStreamException {
    writer.writeStartElement(name);
    content.write(this);
    writer.writeEndElement();
  }

  void element(String name, String content) throws XMLStreamException {
    writer.writeStartElement(name);
    writer.writeCharacters(clean(content));
    writer.writeEndElement();
  }

  /** An element with attributes and nothing in it: name, value, name, value. */
  void empty(String name, String... attributes) throws XMLStreamException {
    writer.writeEmptyElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
    }
  }

  /** An element that holds HTML as text and says so. */
  void html(String name, String html) throws XMLStreamException {
    writer.writeStartElement(name);
    writer.writeAttribute("type", "html");
    writer.writeCharacters(clean(html));
    writer.writeEndElement();
  }

  /** An element whose text stands in CDATA, as job boards want it. */
  void cdata(String name, String content) throws XMLStreamException {
    writer.writeStartElement(name);
    writer.writeCData(clean(content).replace("]]>", "]]]]><![CDATA[>"));
    writer.writeEndElement();
  }

  private static String clean(String content) {
    return UNWRITABLE.matcher(content).replaceAll("");
  }
}
