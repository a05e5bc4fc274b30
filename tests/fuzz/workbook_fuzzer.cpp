// Any bytes as the parts of a workbook, in place of its sheet, its strings and its styles, and as a workbook.
#include <zip.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gainsay/input.hpp"

namespace {

constexpr std::string_view book =
    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>";
constexpr std::string_view relations =
    "<Relationships><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"sheet.xml\"/>"
    "<Relationship Id=\"b\" Type=\"/sharedStrings\" Target=\"strings.xml\"/>"
    "<Relationship Id=\"c\" Type=\"/styles\" Target=\"styles.xml\"/></Relationships>";

void add(zip_t* archive, const char* name, std::string_view content) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t at = zip_file_add(archive, name, source, 0);
    if (at >= 0) zip_set_file_compression(archive, static_cast<zip_uint64_t>(at), ZIP_CM_STORE, 0);
}

// The three parts are told apart by a NUL.
std::string packed(std::string_view data) {
    const auto take = [&] {
        const std::size_t end = data.find('\0');
        const std::string_view part = data.substr(0, end);
        data.remove_prefix(end == std::string_view::npos ? data.size() : end + 1);
        return part;
    };
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    add(archive, "[Content_Types].xml", "<Types/>");
    add(archive, "xl/workbook.xml", book);
    add(archive, "xl/_rels/workbook.xml.rels", relations);
    for (const char* name : {"xl/sheet.xml", "xl/strings.xml", "xl/styles.xml"}) add(archive, name, take());
    zip_close(archive);
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    static_cast<void>(gainsay::load_text(packed(bytes), "no-such-folder/book.xlsx"));
    static_cast<void>(gainsay::load_text("PK\x03\x04" + std::string(bytes), "no-such-folder/book.xlsx"));
    return 0;
}
