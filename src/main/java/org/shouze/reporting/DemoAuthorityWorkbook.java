package org.shouze.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.shouze.audit.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An invented authority's workbook with its mapping, laid down once; an office replaces it from there. */
@Component
@Profile("demo")
@Order(35)
class DemoAuthorityWorkbook implements ApplicationRunner {

    private static final String SHEET = "日报表";
    private static final List<Figure> ROWS = List.of(Figure.EXPECTED, Figure.RECEIVED, Figure.MISSING, Figure.TOTAL,
            Figure.REACHED, Figure.ON_CAMPUS, Figure.RETURNED, Figure.GONE, Figure.SYMPTOMS, Figure.OBSERVED,
            Figure.SUSPECTED);
    private static final List<String> WORDS = List.of("应报单位数", "已报单位数", "未报单位数", "师生总人数", "已联系人数",
            "在校人数", "重点地区返回人数", "前往重点地区人数", "发热或不适人数", "居家观察人数", "疑似病例数");

    private final AuthorityWorkbook workbook;

    DemoAuthorityWorkbook(AuthorityWorkbook workbook) {
        this.workbook = workbook;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) throws IOException {
        if (!workbook.isEmpty()) {
            return;
        }
        workbook.store("高校疫情防控日报表.xlsx", template(), Actor.SYSTEM);
        workbook.insert(SHEET, "B2", "DAY", null, Actor.SYSTEM);
        workbook.insert(SHEET, "D2", "SIGNED_BY", null, Actor.SYSTEM);
        for (int i = 0; i < ROWS.size(); i++) {
            var row = Integer.toString(4 + i);
            workbook.insert(SHEET, "B" + row, ROWS.get(i).name(), ReportingLine.STUDENT, Actor.SYSTEM);
            workbook.insert(SHEET, "C" + row, ROWS.get(i).name(), ReportingLine.STAFF, Actor.SYSTEM);
        }
    }

    /** Students and staff are filled in; the sum is a formula of the sheet itself. */
    static byte[] template() throws IOException {
        try (var book = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(SHEET);
            var framed = framed(book);
            line(sheet, 0, null, "高校疫情防控工作日报表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            line(sheet, 1, framed, "报送日期", "", "签发人", "");
            line(sheet, 2, framed, "项目", "学生", "教职工", "合计");
            for (int i = 0; i < WORDS.size(); i++) {
                line(sheet, 3 + i, framed, WORDS.get(i), "", "", "");
                sheet.getRow(3 + i).getCell(3).setCellFormula("B" + (4 + i) + "+C" + (4 + i));
            }
            line(sheet, 4 + WORDS.size(), null, "注：当日 18:30 前由学校报送。");
            sheet.setColumnWidth(0, 22 * 256);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void line(XSSFSheet sheet, int number, CellStyle style, String... texts) {
        var row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            var cell = row.createCell(i);
            cell.setCellStyle(style);
            if (!texts[i].isEmpty()) {
                cell.setCellValue(texts[i]);
            }
        }
    }

    private static CellStyle framed(XSSFWorkbook book) {
        var style = book.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }
}
