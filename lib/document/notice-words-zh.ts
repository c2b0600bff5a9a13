import type { NoticeWords } from "./notice-words";

export const noticesInChinese: NoticeWords = {
	"empty-file": "文件是空的（0 字节），没有可读的内容。请向提供单位核实后重新取得。",
	"unknown-kind": "认不出这是什么格式的文件，未读取。请用生成它的软件打开，另存为 docx 或 pdf 后再导入。",
	damaged: "文件已损坏，无法读取[（{reason}）]。请重新取得，或用办公软件打开修复后另存再导入。",
	"password-needed": "文件设有密码，未读取。请输入密码后重读；密码只在本次使用，不保存。",
	"password-wrong": "密码不对，仍未读取。请核对后重新输入。",
	"old-word": "这是 Word 95 或更早版本的文档，未读取。请用 Word 或 WPS 打开，另存为 docx 后再导入。",
	"works-wps": "这是微软 Works 的文档，不是 WPS 文字的文档，未读取。请转存为 docx 后再导入。",
	"unsupported-kind": "暂不支持这种格式[（{format}）]，未读取。请转存为 docx、xlsx、pdf 或 jpg 后再导入。",
	"unsupported-encryption":
		"文件加了密，所用加密方式[（{method}）]不能在这里解开，未读取。请用原软件去掉密码，另存后再导入。",
	classified:
		"首页有密级标志[“{marking}”]，已停止导入，文件内容未保存。涉密材料请按保密规定在涉密设备上处理。",
	"too-large": "文件过大[（{size}）]，超出可读取的上限，未读取。请拆分后再导入。",
	"too-slow": "读取用时过长，已中止，其他文件不受影响。可单独重试，或转存为 pdf、docx 后再导入。",
	crashed: "读取中断，未取得内容，其他文件不受影响[（{reason}）]。请另存为新文件后再导入。",
	cancelled: "读取已由您取消，未保存内容。需要时可重新读取。",
	duplicate: "与已导入的[《{name}》]内容完全相同，未重复导入。",
	"no-text": "文件里没有文字，未形成可审阅的内容。若内容是图片，请打开文字识别后重读。",
	"page-scanned": "[第{pages}页]是扫描图像，没有文字层，尚未识别。其余各页已读取；可打开文字识别后重读。",
	"page-garbled":
		"[第{pages}页]的文字编码不可用，读出来是乱码，未采用。其余各页已读取；可用文字识别重读这些页。",
	"page-failed": "[第{pages}页]无法读取，其余各页已读取。请人工查看原件。",
	"layer-unread": "正文已读取，但这些部分没有读到[：{layers}]。请人工查看原件。",
	"fallback-reader": "文件结构异常，改用备用方式读取，只得到正文[；未读到：{layers}]。请对照原件核对。",
	"image-unread": "图片中的文字没有识别[（{count} 处）]，其余内容已读取。请打开文字识别后重读，或人工查看。",
	"member-unread": "压缩包中的[“{name}”]没有取出[（{reason}）]，其余文件已取出。请单独解压后导入。",
	"archive-limit": "压缩包超出解压上限[（{reason}）]，已取出 {count} 个文件，其余未取出。请分批解压后导入。",
	"path-neutralised":
		"压缩包里有 {count} 个文件的路径指向包外，已改为安全的名称后读取。请留意该压缩包的来源。",
	"low-confidence":
		"识别文字中有 {count} 处把握不大，已标出；其中的数字、日期、姓名未经确认不参与核对。请对照原图确认。",
	"kind-differs-from-name": "文件内容与扩展名不符，已按内容[（{kind}）]读取。",
	"charset-guessed": "文件没有注明编码，已按 {charset} 读取。若有乱码，请改选编码后重读。",
	"hidden-sheet": "含隐藏的工作表[：{names}]，已一并读取并注明。",
	"tracked-changes": "含修订痕迹[：插入 {inserted} 处][，删除 {deleted} 处]，已分别读取，删除的文字单列。",
	comments: "含批注[ {count} 条]，已连同作者读取，单列于正文之后。",
	signed: "文件带有电子签名或签章，此处只说明其存在，未验证真伪。",
	"formula-without-value":
		"有 {count} 个单元格只有公式、没有保存计算结果，按空白处理。请用表格软件打开并保存后再导入。",
	"pages-estimated": "这种格式不含固定页码，所示页码为估计，以原件为准。",
};
