"""Writes the samples of old binary workbooks. Made-up figures. Made with xlwt 1.3.0 (Debian: python3-xlwt):
/usr/bin/python3 test/Visavis.Sources.Tests/Xls/make-samples.py
"""

import xlwt

HOME = "src/Visavis.Sources/Belstat/belstat-partners/sample/"


def belstat():
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Страны")
    sheet.write(0, 0, "Внешняя торговля товарами Республики Беларусь с отдельными странами (тыс. долл. США)")
    sheet.write_merge(2, 3, 0, 0, "Страна")
    sheet.write_merge(2, 2, 1, 3, "Экспорт")
    sheet.write_merge(2, 2, 4, 6, "Импорт")
    for first in (1, 4):
        for i, period in enumerate(("январь 2021", "январь–февраль 2021", "январь–март 2021 г.")):
            sheet.write(3, first + i, period)
    rows = [
        ["Всего", 200, 420.5, 650, 210, 430, 700],
        ["из него:"],
        ["Страны СНГ", 120, 250, 390, 130, 270, 430],
        ["в том числе:"],
        ["Россия¹", 100.1, 210.3, 330, 110, 230, 360],
        ["Китaй", 5, 11, 18, "–", "–", 0.4],
        ["Украина2)", 9, 7, 20, "…", 12, 19],
        ["Другие страны", 1, 2, 3, 1, 2, 3],
        ["Польша", "7,5", 15, 22, 6, 13, 21],
        ["1) По данным статистической отчётности."],
    ]
    for line, row in enumerate(rows, start=4):
        for column, value in enumerate(row):
            sheet.write(line, column, value)
    contents = book.add_sheet("Содержание")
    contents.write(0, 0, "Страны")
    book.save(HOME + "belstat-partners-2021-03.xls")


belstat()
