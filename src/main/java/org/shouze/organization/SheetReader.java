package org.shouze.organization;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the first visible sheet of a workbook, row by row, within limits of rows, columns and time. */
final class SheetReader {

    static final int MAX_ROWS = 200_000;
    private static final int MAX_COLUMNS = 100;
    private static final int MAX_SHARED = 2_000_000;
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Workbook workbook;
    private final long start = System.nanoTime();
    private final List<String> shared = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();

    /** @throws Workbook.Unreadable if it is not one, or exceeds a limit */
    SheetReader(byte[] content) {
        workbook = new Workbook(content);
        reading(() -> {
            readSheets(readTargets());
            readShared();
        });
        if (sheets.isEmpty()) {
            throw new Workbook.Unreadable("emptySheet");
        }
    }

    interface Rows {
        /** @param cells by column, the first is 0; blank ones are left out */
        void row(int number, Map<Integer, SheetCell> cells);
    }

    boolean hasOtherSheets() {
        return sheets.size() > 1;
    }

    void read(Rows rows) {
        reading(() -> {
            try (var in = workbook.part(sheets.get(0)).orElseThrow(() -> new Workbook.Unreadable("unreadable"))) {
                readRows(SheetXml.open(in), rows);
            }
        });
    }

    private void readRows(XMLStreamReader xml, Rows rows) throws XMLStreamException {
        int number = 0;
        int count = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
                number = rowNumber(xml, number);
                var cells = readCells(xml);
                if (!cells.isEmpty()) {
                    refuse(++count > MAX_ROWS + 1, "tooManyRows");
                    rows.row(number, cells);
                }
                refuse(System.nanoTime() - start > MAX_NANOS, "tooSlow");
            }
        }
    }

    private static int rowNumber(XMLStreamReader xml, int last) {
        var written = xml.getAttributeValue(null, "r");
        var number = written == null ? last + 1 : Integer.parseInt(written);
        refuse(number <= last, "unreadable");
        return number;
    }

    private Map<Integer, SheetCell> readCells(XMLStreamReader xml) throws XMLStreamException {
        var cells = new TreeMap<Integer, SheetCell>();
        int column = -1;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = column(xml.getAttributeValue(null, "r"), column);
                var cell = readCell(xml);
                if (!cell.isBlank()) {
                    refuse(column >= MAX_COLUMNS, "tooManyColumns");
                    cells.put(column, cell);
                }
            }
        }
        return cells;
    }

    private SheetCell readCell(XMLStreamReader xml) throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var text = "";
        var formula = false;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> {
                        formula = true;
                        text = "=" + xml.getElementText();
                    }
                    case "v" -> text = formula ? text : xml.getElementText();
                    case "is" -> text = SheetXml.texts(xml, "is");
                    default -> { }
                }
            }
        }
        return type != null && type.equals("s") && !formula && !text.isEmpty()
                ? SheetCell.of("str", shared.get(Integer.parseInt(text.strip())), false)
                : SheetCell.of(type == null ? "n" : type, text, formula);
    }

    /** B of B12; a cell without an address follows the one before. */
    private static int column(String address, int last) {
        if (address == null) {
            return last + 1;
        }
        int column = 0;
        for (int i = 0; i < address.length() && i < 4 && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    private Map<String, String> readTargets() throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        var part = workbook.part("xl/_rels/workbook.xml.rels");
        refuse(part.isEmpty(), "notWorkbook");
        try (var in = part.get()) {
            var xml = SheetXml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    var target = xml.getAttributeValue(null, "Target");
                    refuse(target == null, "unreadable");
                    targets.put(xml.getAttributeValue(null, "Id"),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private void readSheets(Map<String, String> targets) throws IOException, XMLStreamException {
        try (var in = workbook.part("xl/workbook.xml").orElseThrow()) {
            var xml = SheetXml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("sheet")) {
                    var state = xml.getAttributeValue(null, "state");
                    var target = targets.get(relation(xml));
                    if (target != null && (state == null || state.equals("visible"))) {
                        sheets.add(target);
                    }
                }
            }
        }
    }

    /** The attribute is {@code r:id}; its namespace differs between the two editions of the format. */
    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private void readShared() throws IOException, XMLStreamException {
        var part = workbook.part("xl/sharedStrings.xml");
        if (part.isEmpty()) {
            return;
        }
        try (var in = part.get()) {
            var xml = SheetXml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
                    refuse(shared.size() >= MAX_SHARED, "tooExpanded");
                    shared.add(SheetXml.texts(xml, "si"));
                }
            }
        }
    }

    private static void refuse(boolean exceeded, String reason) {
        if (exceeded) {
            throw new Workbook.Unreadable(reason);
        }
    }

    private interface Reading {
        void run() throws IOException, XMLStreamException;
    }

    /** Whatever is wrong inside a file that others wrote reads the same: it can't be read. */
    private static void reading(Reading reading) {
        try {
            reading.run();
        } catch (IOException | XMLStreamException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new Workbook.Unreadable("unreadable");
        }
    }
}
